// When the server or its database is away: say so, leave everything typed where it is, and look until it is back.
const text = document.querySelector("meta[name=connection-lost]")?.content;
let looking = false;

function lost() {
    if (looking || !text) {
        return;
    }
    looking = true;
    const banner = document.createElement("div");
    banner.className = "banner";
    banner.id = "connection-banner";
    banner.setAttribute("role", "alert");
    banner.textContent = text;
    document.querySelector(".skip").after(banner);
    const look = async () => {
        const answer = await fetch("/actuator/health/readiness", { cache: "no-store" }).catch(() => null);
        if (answer?.ok) {
            banner.remove();
            looking = false;
            // A page that was waiting for something looks again.
            document.body.dispatchEvent(new Event("connection-back"));
        } else {
            setTimeout(look, 1000);
        }
    };
    setTimeout(look, 1000);
}

document.addEventListener("htmx:sendError", lost);
document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status >= 500) {
        lost();
    }
});
