// Work without a mouse: arrows walk through what was found, the keys named in data-key press their button.
const name = (event) =>
    [event.ctrlKey && "ctrl", event.altKey && "alt", event.shiftKey && "shift", event.key.toLowerCase()].filter(Boolean).join("+");

document.addEventListener("keydown", (event) => {
    const pressed = document.querySelector(`[data-key="${CSS.escape(name(event))}"]`);
    const free = event.target === document.body || event.target.id === "content";
    if (pressed && (event.ctrlKey || event.altKey || free)) {
        event.preventDefault();
        if (!pressed.disabled) {
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
    }
});
