// What is typed outside the fields: a digit alone takes its service, everything else is a search. docs/decisions/0004 has the rule.
const PAUSE = 700; // how long a digit waits for a second character
const SCANNER = 40; // whatever types faster is no hand
const SLOW = 3000; // digits that follow one another sooner may still be one number
const MOST = 5; // so many services are taken one after another; a sixth digit is that of a number

const box = () => document.querySelector("#q");
const isField = (element) => element.matches("textarea, select, input:not([type=checkbox], [type=radio])");
let waiting = null;
let taken = [];

// A search that was answered is replaced, one that is being typed goes on.
function search(text) {
    const q = box();
    q?.focus();
    q?.setRangeText(text, q.value === q.defaultValue ? 0 : q.value.length, q.value.length, "end");
    q?.dispatchEvent(new Event("input", { bubbles: true }));
    taken = [];
}

// Digits before it that a slow hand typed belong to the number: what they took is given back.
function number(text, scanned) {
    const before = scanned ? [] : taken;
    before.forEach((one) => one.pick.click());
    search(before.map((one) => one.digit).join("") + text);
}

function drop() {
    const one = waiting;
    clearTimeout(one?.timer);
    one?.pick?.closest("li").classList.remove("pointed");
    waiting = null;
    return one;
}

function decide() {
    const one = drop();
    if (one?.pick && taken.length < MOST) {
        one.pick.click();
        taken.push(one);
    } else if (one) {
        number(one.digit, false);
    }
}

function type(character) {
    const now = performance.now();
    if (waiting) {
        const scanned = now - waiting.at < SCANNER;
        number(drop().digit + character, scanned);
    } else if (/^[0-9]$/.test(character)) {
        taken = now - (taken.at(-1)?.at ?? 0) < SLOW ? taken : [];
        waiting = { digit: character, pick: document.querySelector(`[data-digit="${character}"]`), at: now, timer: setTimeout(decide, PAUSE) };
        waiting.pick?.closest("li").classList.add("pointed");
    } else {
        search(character === "/" ? "" : character);
    }
}

document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
        drop();
    } else if (event.key === "Enter" || ((event.ctrlKey || event.altKey || event.metaKey) && event.key.length === 1)) {
        decide();
    } else if (box() && event.key.length === 1 && !isField(event.target) && (event.key !== " " || waiting)) {
        event.preventDefault();
        type(event.key);
    }
}, true);
document.addEventListener("pointerdown", () => { taken = []; });
window.addEventListener("pagehide", () => waiting && search(drop().digit));
