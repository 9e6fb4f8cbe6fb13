// Keys pressed outside the fields before the page is ready, and what carry.js brought along, are kept and pressed once it is.
// Not a module: a module waits for the whole page, a scanner does not.
{
    let early = [...(sessionStorage.getItem("typed") ?? "")];
    sessionStorage.removeItem("typed");

    const keep = (event) => {
        const typed = event.key.length === 1 || event.key === "Enter";
        if (typed && !event.ctrlKey && !event.altKey && !event.metaKey && !event.target.matches("input, textarea, select")) {
            early.push(event.key);
            event.stopImmediatePropagation();
        }
    };

    const press = (key) => {
        const at = document.activeElement;
        if (at.id !== "q") {
            at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        } else if (key === "Enter") {
            at.form.requestSubmit();
        } else {
            at.setRangeText(key, at.value.length, at.value.length, "end");
            at.dispatchEvent(new Event("input", { bubbles: true }));
        }
    };

    document.addEventListener("keydown", keep, true);
    // Of the window, as its listeners come after those of the document, htmx among them.
    window.addEventListener("DOMContentLoaded", () => {
        document.removeEventListener("keydown", keep, true);
        early.forEach(press);
        early = [];
    });
}
