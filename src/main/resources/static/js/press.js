// Small conveniences: print the shown paper or the page, fill in a demo user, ask before what cannot be undone.
document.addEventListener("click", (event) => {
    const print = event.target.closest("[data-print]");
    if (print) {
        const frame = document.querySelector(print.dataset.print);
        if (frame.src) {
            frame.contentWindow.print();
        } else {
            frame.addEventListener("load", () => frame.contentWindow.print(), { once: true });
            frame.src = frame.dataset.src;
        }
    }
    if (event.target.closest("[data-print-page]")) {
        window.print();
    }
    const user = event.target.closest("[data-user]");
    if (user) {
        document.querySelector("#username").value = user.dataset.user;
        document.querySelector("#password").value = user.dataset.password;
        document.querySelector("#sign-in").focus();
    }
});

document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
        event.preventDefault();
    }
});

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
