// The cursor stands in the first field with a fault, on a new page and after a part of it was exchanged.
const fault = document.querySelector("[aria-invalid=true]");
fault?.focus();
document.addEventListener("htmx:afterSettle", ({ target }) => {
    if (target.id !== "basket") {
        target.querySelector("[aria-invalid=true]")?.focus();
    }
});

// A part in which somebody is just choosing is not taken out of their hands.
document.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.detail.target.contains(document.activeElement)) {
        event.detail.shouldSwap = false;
    }
});
