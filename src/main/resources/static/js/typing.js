// What is typed outside the fields: a digit alone takes its service, everything else is a search. docs/decisions/0004 has the rule.
const PAUSE = 700; // how long a digit waits for a second character
const SCANNER = 40; // whatever types faster is no hand
const WHOLE_SCAN = 600; // a hand needs longer for ten digits, a scanner at the slowest desk does not
const SLOW = 3000; // digits that follow one another sooner may still be one number
const NUMBER = 10; // digits of a personal number
const BREAK = 150; // what follows after so long is another text
const MOST = 5; // so many services are taken one after another; a sixth digit is that of a number

const box = () => document.querySelector("#q");
const isField = (element) => element.matches("textarea, select, input:not([type=checkbox], [type=radio])");
let waiting = null;
let taken = [];
let run = []; // what comes into a field without a break: each character, when, and what stood there before it

const answer = () => document.querySelector("#answer");

// Where a search is shown on a page of its own, it is said beside the box what the keys have come to.
function say() {
    const text = document.createElement("p");
    text.textContent = answer().dataset.typed.replace("#q", () => box().value);
    answer().replaceChildren(text);
}

// A search that was answered is replaced, one that is being typed goes on; a number that was scanned is always the whole search.
function search(text, whole = false) {
    const q = box();
    q?.focus();
    q?.setRangeText(text, whole || q.value === q.defaultValue ? 0 : q.value.length, q.value.length, "end");
    if (q?.value && answer()) {
        say();
    }
    q?.dispatchEvent(new Event("input", { bubbles: true }));
    taken = [];
}

// Into whatever field a scanner types the number of the next client, it is a search, and the field gets back what stood in it.
function scan(event) {
    const { target, key, timeStamp: at } = event;
    if (key === "Shift") {
        return false;
    }
    if (!box() || !isField(target) || key.length !== 1 || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
        run = [];
        return false;
    }
    if (run.length > 0 && (run.at(-1).field !== target || at - run.at(-1).at > BREAK)) {
        run = [];
    }
    run.push({ key, at, field: target, value: target.value, start: target.selectionStart, end: target.selectionEnd });
    const first = run[0];
    const digits = run.map((one) => one.key).join("");
    // The number of an applicant is scanned, too; its empty field takes it.
    const wanted = target.closest(".of-numbered") && first.value === "";
    if (!/^[0-9]+$/.test(digits) || digits.length !== NUMBER || at - first.at > WHOLE_SCAN || wanted) {
        return false;
    }
    run = [];
    if (target !== box()) {
        giveBack(first);
    }
    search(digits, true);
    return true;
}

function giveBack({ field, value, start, end }) {
    field.value = value;
    if (start !== null && start !== undefined) {
        field.setSelectionRange(start, end);
    }
    // A browser does not tell a change that a script has a part in.
    if (field.matches("[data-counts]")) {
        field.dispatchEvent(new Event("change", { bubbles: true }));
    }
}

// Digits before it that a slow hand typed belong to the number: what they took is given back.
function number(text, scanned) {
    const before = scanned ? [] : taken;
    before.forEach((one) => one.pick.click());
    search(before.map((one) => one.digit).join("") + text, scanned);
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

// A whole number opens its person at once, as on the page of searches; not while documents are being made, that would be to miss them.
document.addEventListener("input", ({ target }) => {
    if (target !== box() || !answer()) {
        return;
    }
    if (!target.value) {
        answer().replaceChildren();
    } else if (answer().hasChildNodes()) {
        say();
    }
    if (/^[0-9]{10}$/.test(target.value.replace(/\s/g, "")) && !document.querySelector("#basket.htmx-request")) {
        target.dispatchEvent(new Event("whole-number"));
    }
});

function giveUp() {
    drop();
    if (document.activeElement === box() && answer()?.hasChildNodes()) {
        box().value = "";
        answer().replaceChildren();
        box().blur();
    }
}

document.addEventListener("keydown", (event) => {
    if (scan(event)) {
        event.preventDefault();
    } else if (event.key === "Escape") {
        giveUp();
    } else if (event.key === "Enter" || ((event.ctrlKey || event.altKey || event.metaKey) && event.key.length === 1)) {
        decide();
    } else if (box() && event.key.length === 1 && !isField(event.target) && (event.key !== " " || waiting)) {
        event.preventDefault();
        type(event.key);
    }
}, true);
document.addEventListener("pointerdown", () => { taken = []; });
window.addEventListener("pagehide", () => waiting && search(drop().digit));
