// When the session has ended under an open page: say so, keep everything typed, and go on in the session opened meanwhile.
const text = (name) => document.querySelector(`meta[name=${name}]`)?.content;
let renewed = false;

function show(message, role) {
    document.querySelector("#session-banner")?.remove();
    const banner = document.createElement("div");
    banner.id = "session-banner";
    banner.className = role === "status" ? "banner done" : "banner";
    banner.setAttribute("role", role);
    banner.textContent = message;
    document.querySelector(".skip").after(banner);
    return banner;
}

// The token of the new session takes the place of the old one; nothing else on the page changes.
async function renew() {
    const page = await fetch("/account/password", { cache: "no-store", headers: { "HX-Request": "true" } }).catch(() => null);
    if (!page?.ok) {
        return false;
    }
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    document.body.setAttribute("hx-headers", fresh.body.getAttribute("hx-headers"));
    const token = fresh.querySelector("input[name=_csrf]").value;
    document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = token; });
    return true;
}

async function ended() {
    if (await renew()) {
        renewed = true;
        show(text("session-renewed"), "status");
        return;
    }
    const link = document.createElement("a");
    link.href = "/sign-in?expired";
    link.target = "_blank";
    link.textContent = text("session-sign-in");
    show(`${text("session-ended")} `, "alert").append(link);
    link.focus();
    window.addEventListener("focus", ended, { once: true });
}

document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 403 && renewed) {
        // Refused in a session that is alive: it is the right that is missing, and the whole page says so.
        window.location.reload();
    } else if (status === 401 || status === 403) {
        ended();
    }
});

document.addEventListener("htmx:afterOnLoad", () => {
    renewed = false;
    document.querySelector("#session-banner.done")?.remove();
});
