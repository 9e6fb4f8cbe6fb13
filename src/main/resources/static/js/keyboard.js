// Work without a mouse: "/" goes to the search box, a digit takes a service, the keys named in data-key press their button.
const typing = (element) => element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");

const name = (event) =>
    [event.ctrlKey && "ctrl", event.altKey && "alt", event.shiftKey && "shift", event.key.toLowerCase()].filter(Boolean).join("+");

document.addEventListener("keydown", (event) => {
    const pressed = document.querySelector(`[data-key="${CSS.escape(name(event))}"]`);
    const free = event.target === document.body || event.target.id === "content";
    if (pressed && (event.ctrlKey || event.altKey || free)) {
        event.preventDefault();
        pressed.click();
        return;
    }
    if (typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) {
        return;
    }
    if (event.key === "/") {
        event.preventDefault();
        document.querySelector("#q")?.focus();
    } else if (/^[1-9]$/.test(event.key)) {
        document.querySelector(`[data-digit="${event.key}"]`)?.click();
    }
});
