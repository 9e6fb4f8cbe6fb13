// Prints what a button names: the document in its hidden frame, fetched when it is first asked for, or the page itself.
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
});
