// Work without a mouse: "/" goes to the search box, arrows walk through what was found, a digit takes a service, the keys named in data-key press their button.
const typing = (element) => element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");

const name = (event) =>
    [event.ctrlKey && "ctrl", event.altKey && "alt", event.shiftKey && "shift", event.key.toLowerCase()].filter(Boolean).join("+");

// A key pressed while the basket is being computed is not lost: it works as soon as its button does.
let awaited = null;
document.addEventListener("htmx:afterSettle", () => {
    const button = awaited && document.querySelector(`[data-key="${CSS.escape(awaited)}"]`);
    awaited = null;
    if (button && !button.disabled) {
        button.click();
    }
});

document.addEventListener("keydown", (event) => {
    const pressed = document.querySelector(`[data-key="${CSS.escape(name(event))}"]`);
    const free = event.target === document.body || event.target.id === "content";
    if (pressed && (event.ctrlKey || event.altKey || free)) {
        event.preventDefault();
        if (pressed.disabled) {
            awaited = name(event);
        } else {
            pressed.click();
        }
        return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const stops = [...document.querySelectorAll("#q, #results .hits a")];
        const at = stops.indexOf(document.activeElement);
        const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
        if (at >= 0 && next) {
            event.preventDefault();
            next.focus();
        }
        return;
    }
    if (typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) {
        return;
    }
    if (event.key === "/") {
        event.preventDefault();
        document.querySelector("#q")?.focus();
    } else if (/^[0-9]$/.test(event.key)) {
        document.querySelector(`[data-digit="${event.key}"]`)?.click();
    }
});
