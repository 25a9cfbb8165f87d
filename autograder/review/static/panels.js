// What opens above the answers: all of them in a list, the agreement, the keys.
import { make } from "./dom.js";
import { isRightToLeft, pick, say } from "./words.js";

function show(dialog, title, ...content) {
  const close = make("button", { type: "button", onclick: () => dialog.close() }, say("close"));
  const head = make("div", { class: "dialog-head" }, make("h2", { id: `${dialog.id}-title`, tabindex: -1, autofocus: true }, title), close);
  dialog.replaceChildren(head, ...content);
  if (!dialog.open) dialog.showModal();
}

export function showList(dialog, state, view) {
  const sections = [];
  for (const category of [...new Set(state.cards.map((card) => card.category))]) {
    const rows = state.cards.map((card, place) => (card.category === category ? row(dialog, state, view, card, place) : null));
    sections.push(make("h3", {}, say(`category-${category}`)), make("ul", { class: "all" }, rows));
  }
  show(dialog, say("all-answers"), ...sections);
}

function row(dialog, state, view, card, place) {
  const mark = state.markOf(card);
  const shown = mark === null ? say("suggested", { mark: card.suggested, full: card.full })
    : mark === undefined ? say("given-differ") : say("given", { mark, full: card.full });
  const go = () => {
    dialog.close();
    view.go(place);
  };
  return make(
    "li",
    {},
    make(
      "button",
      { type: "button", "aria-current": place === state.position ? "true" : null, onclick: go },
      make("bdi", {}, card.members.map((member) => view.nameOf(member)).join(", ")),
      make("span", { class: mark === null ? "status waiting" : "status graded" }, shown),
    ),
  );
}

export function showAgreement(dialog, data) {
  const numbers = { marks: data.marks, same: data.same, near: data.near };
  const content = [make("p", {}, say("agreement-text"))];
  if (data.marks > 0) content.push(make("p", {}, say("agreement-marks", numbers)));
  content.push(data.ideas.length > 0 ? agreementTable(data.ideas) : make("p", {}, say("agreement-none")));
  show(dialog, say("agreement"), ...content);
}

function agreementTable(ideas) {
  const head = make(
    "tr",
    {},
    make("th", { scope: "col" }, say("agreement-idea")),
    ["answers", "same", "kappa"].map((name) => make("th", { scope: "col", class: "n" }, say(`agreement-${name}`))),
  );
  const number = (text) => make("td", { class: "n" }, text);
  return make(
    "div",
    { class: "wide", role: "group", tabindex: 0, "aria-labelledby": "agreement-title" },
    make(
      "table",
      { class: "agreement" },
      make("thead", {}, head),
      make(
        "tbody",
        {},
        ideas.map((idea) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, make("span", {}, pick(idea.title)), make("p", { class: "hint" }, pick(idea.remark))),
            number(String(idea.answers)),
            number(String(idea.same)),
            number(idea.kappa ?? "–"),
          ),
        ),
      ),
    ),
  );
}

const KEYS = [
  ["Enter", "accept"],
  ["0 – 9", "digit"],
  ["T", "full"],
  ["Shift 1 – 9", "idea"],
  ["C", "comment"],
  ["R", "reuse"],
  ["J  K", "move"],
  ["N", "open"],
  ["M", "member"],
  ["E", "apart"],
  ["U", "undo"],
  ["O", "list"],
  ["G", "agreement"],
  ["B", "names"],
  ["L", "language"],
  ["W", "write"],
  ["?", "help"],
];

export function showKeys(dialog, isOn, setOn) {
  const box = make("input", { type: "checkbox", id: "single-keys", onchange: (event) => setOn(event.target.checked) });
  box.checked = isOn;
  // On is where reading goes.
  const arrows = isRightToLeft() ? "←  →" : "→  ←";
  const kbd = (text) => make("kbd", { dir: "ltr" }, text);
  const rows = KEYS.map(([keys, name]) =>
    make("tr", {}, make("th", { scope: "row" }, kbd(keys), name === "move" && [" ", kbd(arrows)]), make("td", {}, say(`key-${name}`))),
  );
  const head = make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("key")), make("th", { scope: "col" }, say("key-does"))));
  show(
    dialog,
    say("keys"),
    make("table", { class: "keys-table" }, head, make("tbody", {}, rows)),
    make("p", {}, make("label", {}, box, " ", say("single-keys"))),
  );
}
