// The basket: after each choice the server computes its sums anew, while the fields stay as they are under the clerk's hands.
let held = null;

document.addEventListener("change", (event) => {
    if (event.target.matches("#basket .pick")) {
        document.querySelector("#issue").disabled = !document.querySelector("#basket .pick:checked");
    }
});

// Enter in a field goes on to the next one, as a scanner ends with it whatever it reads.
document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.altKey || event.metaKey || !event.target.matches("#basket :is(input, select)")) {
        return;
    }
    event.preventDefault();
    const fields = [...event.target.form.elements].filter((one) => one.matches("input, select") && one.checkVisibility() && !one.disabled);
    fields[fields.indexOf(event.target) + 1]?.focus();
});

// Only its own command issues a basket.
document.addEventListener("submit", (event) => {
    if (event.target.id === "basket" && !event.submitter?.matches("#issue, [name=openShift]")) {
        event.preventDefault();
        event.stopImmediatePropagation();
    }
}, true);

// A page that the browser had put aside shows a basket of then.
window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && document.querySelector("#basket")) {
        window.location.reload();
    }
});

// Issued is what the sums were computed for: the command waits for them.
document.addEventListener("htmx:confirm", (event) => {
    if (event.target.id === "basket" && document.querySelector("#sum.htmx-request")) {
        event.preventDefault();
        held = event.detail.issueRequest;
    }
});
document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target.id === "sum" && event.detail.successful) {
        held?.();
        held = null;
    }
});
for (const failure of ["htmx:sendError", "htmx:responseError"]) {
    document.addEventListener(failure, () => { held = null; });
}
