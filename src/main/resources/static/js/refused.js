// A basket that is refused comes back whole, with its faults. What was typed or chosen meanwhile stays, and so does the caret.
const toggles = (control) => ["checkbox", "radio"].includes(control.type);
const state = (control) => (toggles(control) ? control.checked : control.value);
const key = (control) => (toggles(control) ? `${control.name}=${control.value}` : control.name);
const controls = (form) => [...form.elements].filter((control) => control.name && !["hidden", "submit"].includes(control.type));
let sent = new Map();
let newer = new Map();
let caret = null;

document.addEventListener("htmx:beforeRequest", ({ target }) => {
    if (target.id === "basket") {
        sent = new Map(controls(target).map((control) => [key(control), state(control)]));
    }
});

document.addEventListener("htmx:beforeSwap", ({ target }) => {
    if (target.id === "basket") {
        const changed = controls(target).filter((control) => sent.has(key(control)) && sent.get(key(control)) !== state(control));
        newer = new Map(changed.map((control) => [key(control), state(control)]));
        const at = newer.size > 0 && target.contains(document.activeElement) ? document.activeElement : null;
        caret = at && { key: key(at), start: at.selectionStart, end: at.selectionEnd };
    }
});

document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (target.id !== "basket") {
        return;
    }
    for (const control of controls(target)) {
        if (newer.has(key(control))) {
            control[toggles(control) ? "checked" : "value"] = newer.get(key(control));
        }
        if (caret?.key === key(control)) {
            control.focus();
            if (caret.start !== null && caret.start !== undefined) {
                control.setSelectionRange(caret.start, caret.end);
            }
        }
    }
});

document.addEventListener("htmx:afterSettle", ({ target }) => {
    if (target.id !== "basket") {
        return;
    }
    if (newer.size === 0) {
        target.querySelector("[aria-invalid=true]")?.focus();
    }
    controls(target).find((control) => newer.has(key(control)) && control.matches("[data-counts]"))
        ?.dispatchEvent(new Event("change", { bubbles: true }));
});

// A fault is about what stood there; once that is changed, only the next check can tell.
document.addEventListener("input", ({ target }) => {
    if (target.closest("#basket") && target.getAttribute("aria-invalid") === "true") {
        target.removeAttribute("aria-invalid");
        document.getElementById(`${target.id}-fault`)?.replaceChildren();
    }
});
