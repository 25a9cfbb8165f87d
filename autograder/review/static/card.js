// Draws one answer, or a group of them, beside what is known of it.
import { make } from "./dom.js";
import { pick, say } from "./words.js";

// A signed number, or one that a letter is set equal to: Hebrew would turn its parts around.
const SIGNED = /(?<![\p{L}\p{N}.])(?:[A-Za-z]\w*\s*[=<>\u2248]\s*[-\u2212]?|[-\u2212])\d+(?:[.,]\d+)*/gu;
// More buttons than this are no help.
const MOST_BUTTONS = 20;

export function draw(state, view) {
  const card = state.card;
  return make(
    "div",
    { class: "review" },
    answers(state, card, view),
    panel(state, card, view),
    commentPart(state, card, view),
  );
}

function title(state, card, view) {
  if (card.members.length > 1) return say(`group-${card.kind}`, { count: card.members.length });
  return view.nameOf(card.members[0]);
}

function answers(state, card, view) {
  const kind = make("span", { class: `category ${card.category}` }, say(`category-${card.category}`));
  return make(
    "article",
    { class: "answers", "aria-labelledby": "heading" },
    make("p", { class: "kicker" }, kind, " ", make("span", {}, pick(card.question))),
    make("h1", { id: "heading", tabindex: -1, "data-focus": "heading" }, make("bdi", {}, title(state, card, view))),
    given(state, card),
    card.flags.length > 0 && flags(card),
    card.near.length > 0 &&
      make("p", { class: "note" }, say("near", { names: card.near.map((name) => view.named(name, card)).join(", ") })),
    card.members.map((member, number) => answer(state, card, member, number, view)),
    card.members.length > 1 && card.kind === "copies" && make("p", { class: "hint" }, say("differs")),
  );
}

function given(state, card) {
  const mark = state.markOf(card);
  if (mark === null) return null;
  const text = mark === undefined ? say("given-differ") : say("given", { mark, full: card.full });
  return make("p", { class: "given" }, make("span", { class: "status graded" }, text));
}

function flags(card) {
  return make(
    "div",
    { class: "warning" },
    make("h2", {}, say("flags")),
    make("ul", {}, card.flags.map((flag) => make("li", {}, pick(flag)))),
  );
}

function answer(state, card, member, number, view) {
  const inGroup = card.members.length > 1;
  const chosen = inGroup && number === state.chosenMember;
  return make(
    "section",
    { class: chosen ? "member chosen" : "member", "aria-label": view.nameOf(member) },
    inGroup && memberHead(card, member, number, view),
    member.said.length > 0 && automatic(member),
    member.earlier.map((one) => earlier(card, one)),
    member.pieces.length > 0 && make("div", { class: "text", dir: "auto" }, written(member, card)),
    member.beside.length > 0 &&
      make(
        "div",
        { class: "runs" },
        make(inGroup ? "h3" : "h2", {}, say("runs")),
        make("ul", {}, member.beside.map((one) => make("li", {}, pick(one)))),
      ),
  );
}

function memberHead(card, member, number, view) {
  const name = view.nameOf(member);
  return make(
    "div",
    { class: "member-head" },
    make(
      "h2",
      { tabindex: -1, id: `member-${number}`, "data-focus": `member-${number}` },
      make("bdi", {}, name),
      make("span", { class: "unseen" }, say("member", { name, number: number + 1, count: card.members.length })),
    ),
    make(
      "button",
      { type: "button", class: "quiet", "data-focus": `apart-${number}`, onclick: () => view.apart(number) },
      say("take-out"),
      key("E"),
    ),
  );
}

function automatic(member) {
  return make(
    "div",
    { class: "note" },
    member.said.map((one) => make("p", {}, pick(one))),
    make("p", {}, say("automatic-note")),
  );
}

function earlier(card, one) {
  return make(
    "div",
    { class: "warning" },
    make("p", {}, say("earlier", { mark: one.mark, full: card.full })),
    one.comment && make("p", {}, say("earlier-comment", { comment: one.comment })),
    make("details", {}, make("summary", {}, say("earlier-text")), make("p", { class: "text", dir: "auto" }, ...signed(one.answer))),
  );
}

// The pupil's words with the quotes marked where they stand.
function written(member, card) {
  const pieces = member.pieces;
  return pieces.map((piece, place) => {
    const content = signed(piece.text);
    const framed = piece.differs && piece.text.trim() ? [make("ins", {}, ...content)] : content;
    if (piece.ideas.length === 0) return framed;
    const following = pieces[place + 1]?.ideas ?? [];
    const ending = piece.ideas.filter((number) => !following.includes(number));
    const states = piece.ideas.map((number) => card.ideas[number].state);
    const strongest = ["conflict", "maybe", "found", "missing"].find((state) => states.includes(state));
    const numbers = ending.map((number) => make("sup", { class: `number ${card.ideas[number].state}` }, String(number + 1)));
    return [make("mark", { class: strongest }, ...framed), ...numbers];
  }).flat();
}

// Text with every signed number left to right.
export function signed(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(SIGNED)) {
    parts.push(text.slice(from, match.index), make("bdi", { dir: "ltr" }, match[0]));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

function panel(state, card, view) {
  return make(
    "div",
    { class: "panel" },
    markPart(state, card, view),
    card.ideas.length > 0 && ideasPart(state, card, view),
  );
}

function key(text) {
  return make("kbd", { "aria-hidden": "true" }, text);
}

function markPart(state, card, view) {
  const mark = state.acceptable(card);
  const isKept = state.markOf(card) !== null && state.markOf(card) !== undefined;
  const count = card.members.length;
  const sentence = isKept ? "keep" : count > 1 ? "accept-all" : "accept";
  return make(
    "section",
    { class: "box", "aria-labelledby": "mark-title" },
    make("h2", { id: "mark-title" }, say("mark")),
    make("p", { class: "suggestion" }, say("suggested", { mark: card.suggested, full: card.full })),
    card.ideas.length > 0 &&
      make("p", { class: "hint" }, say("sum", { mark: state.sum(card), full: card.full })),
    make(
      "button",
      { type: "button", class: "accept", "data-focus": "accept", onclick: () => view.accept() },
      say(sentence, { mark, count }),
      key("Enter"),
    ),
    card.full <= MOST_BUTTONS && digits(state, card, view),
    make("p", { class: "typing", id: "typing" }),
    moves(view, state),
  );
}

function digits(state, card, view) {
  const given = state.markOf(card);
  const buttons = Array.from({ length: card.full + 1 }, (_, mark) =>
    make(
      "button",
      {
        type: "button",
        class: mark === card.suggested ? "digit suggested-digit" : "digit",
        "aria-pressed": String(mark === given),
        "aria-label": say("mark-button", { mark, full: card.full }),
        "data-focus": `digit-${mark}`,
        onclick: () => view.give(mark),
      },
      String(mark),
    ),
  );
  return make("div", { class: "digits", role: "group", "aria-label": say("other-mark"), dir: "ltr" }, buttons);
}

function moves(view, state) {
  const button = (name, letter, action) =>
    make("button", { type: "button", "data-focus": name, onclick: action }, say(name), key(letter));
  return make(
    "div",
    { class: "moves", role: "group", "aria-label": say("move") },
    button("previous", "K", () => view.move(-1)),
    button("next", "J", () => view.move(1)),
    state.steps > 0 && button("undo", "U", () => view.undo()),
  );
}

function ideasPart(state, card, view) {
  return make(
    "section",
    { class: "box", "aria-labelledby": "ideas-title" },
    make("h2", { id: "ideas-title" }, say("ideas")),
    make("p", { class: "hint" }, say(card.ideas.some((idea) => idea.state === "maybe") ? "ideas-hint-maybe" : "ideas-hint")),
    make("ol", { class: "ideas" }, card.ideas.map((idea, number) => ideaRow(state, card, idea, number, view))),
  );
}

function ideaRow(state, card, idea, number, view) {
  const isYours = idea.id in state.ideasOf(card);
  const box = make("input", {
    type: "checkbox",
    id: `idea-${number}`,
    "data-focus": `idea-${number}`,
    "aria-describedby": `about-${number}`,
    onchange: () => view.toggle(number),
  });
  const counts = state.counts(card, idea);
  box.checked = counts === 1;
  box.indeterminate = counts === 0.5;
  return make(
    "li",
    { class: idea.state },
    make("label", { for: `idea-${number}` }, box, make("span", { class: "number", "aria-hidden": "true" }, String(number + 1)), make("span", {}, pick(idea.title))),
    make(
      "p",
      { class: "about", id: `about-${number}` },
      make("span", { class: "state" }, say(`state-${idea.state}`)),
      make("span", {}, say("worth", { points: idea.points })),
      isYours && make("span", { class: "yours" }, say("yours")),
    ),
    idea.reason && make("p", { class: "reason" }, pick(idea.reason)),
  );
}

function commentPart(state, card, view) {
  const field = make("textarea", {
    id: "comment",
    rows: 2,
    dir: "auto",
    maxlength: 2000,
    "data-focus": "comment",
    "aria-describedby": "comment-hint",
    onblur: () => view.storeComment(false),
  });
  field.value = view.draft ?? state.standingOf(card.members[0]).comment;
  return make(
    "section",
    { class: "box comment", "aria-labelledby": "comment-title" },
    make("h2", { id: "comment-title" }, make("label", { for: "comment" }, say("comment-label")), key("C")),
    field,
    make("p", { class: "hint", id: "comment-hint" }, say("comment-hint")),
    make(
      "button",
      { type: "button", class: "quiet", "data-focus": "keep", onclick: () => view.storeComment(true) },
      say("keep-comment"),
    ),
    make("h3", {}, say("reusable"), key("R")),
    state.comments.length > 0
      ? make("ul", { class: "reusable" }, state.comments.map((comment, number) => reusable(comment, number, field, view)))
      : make("p", { class: "hint" }, say("reusable-none")),
  );
}

function reusable(comment, number, field, view) {
  const isIn = field.value.split("\n").includes(comment);
  return make(
    "li",
    {},
    make(
      "button",
      { type: "button", "aria-pressed": String(isIn), "data-focus": `reuse-${number}`, onclick: () => view.reuse(number) },
      number < 9 && key(String(number + 1)),
      make("bdi", {}, comment),
    ),
    make(
      "button",
      {
        type: "button",
        class: "forget",
        "aria-label": say("forget", { comment }),
        "data-focus": `forget-${number}`,
        onclick: () => view.forget(number),
      },
      "×",
    ),
  );
}
