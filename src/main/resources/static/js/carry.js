// What is typed into the search box while the page is being left goes along to the next one, where early.js and typing.js take it up.
const box = () => document.querySelector("#q");
const length = () => box()?.value.length ?? 0;
let left = null; // how long the text in the box was when the page began to be left

window.addEventListener("beforeunload", () => { left ??= length(); });
window.addEventListener("pagehide", () => {
    const rest = box()?.value.slice(left ?? 0);
    if (rest && left !== null) {
        sessionStorage.setItem("typed", rest);
    }
});

document.addEventListener("submit", (event) => {
    if (event.target !== box()?.form) {
        return;
    }
    if (document.querySelector("#basket.htmx-request")) {
        // The documents of this client are being made; to leave now would be to miss them.
        event.preventDefault();
    } else {
        left = length();
    }
});

document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.id === "basket") {
        left ??= length();
    } else if (event.target.closest("#search, .searchbox")) {
        left = length();
    }
});
document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target.matches("#basket, #search *, .searchbox *") && !event.detail.xhr.getResponseHeader("HX-Redirect")) {
        left = null;
    }
});
