// The basket: after each choice the server computes its sums anew, while the fields stay as they are under the clerk's hands.
let held = null;

document.addEventListener("change", (event) => {
    if (event.target.matches("#basket .pick")) {
        document.querySelector("#issue").disabled = !document.querySelector("#basket .pick:checked");
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
