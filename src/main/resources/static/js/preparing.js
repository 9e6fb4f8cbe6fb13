// Looks once a second how far the demo municipality is, and shows the page that was asked for when it is ready.
const bar = document.querySelector("progress");
const percent = document.querySelector("#percent");

const look = async () => {
    try {
        const answer = await fetch(location.href, { cache: "no-store", redirect: "manual" });
        const page = new DOMParser().parseFromString(answer.status === 503 ? await answer.text() : "", "text/html");
        const now = page.querySelector("progress");
        if (!now) {
            location.reload();
            return;
        }
        bar.value = now.value;
        percent.textContent = page.querySelector("#percent").textContent;
    } catch {
        // The server does not answer; it may be started again.
    }
    setTimeout(look, 1000);
};

setTimeout(look, 1000);
