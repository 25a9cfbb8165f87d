// The review: shows one answer after another and stores every decision at once.
import * as cards from "./card.js";
import { make, redraw } from "./dom.js";
import { Keys } from "./keys.js";
import * as panels from "./panels.js";
import { State } from "./state.js";
import { Gone, get, post } from "./talk.js";
import * as words from "./words.js";

const { say } = words;
// How often a window asks whether another one has decided something.
const ASK_EVERY = 2000;
// How long it is told what just happened.
const SHOWN_FOR = 6000;

const place = (id) => document.getElementById(id);
const state = new State();
let keys;
let isEnd = false;
let namesAreHidden = false;

// One thing after another: a key that comes while a decision is being stored waits for it.
let last = Promise.resolve();
let waiting = 0;
function inTurn(action) {
  waiting += 1;
  document.documentElement.dataset.busy = "true";
  last = last.then(action).catch(report).catch(console.error).finally(() => {
    waiting -= 1;
    document.documentElement.dataset.busy = String(waiting > 0);
  });
  return last;
}

async function report(error) {
  if (error instanceof Gone) {
    place("trouble").textContent = say("gone");
  } else if (error.texts) {
    place("trouble").textContent = words.pick(error.texts);
    if (error.isOvertaken) await ask();
  } else {
    throw error;
  }
}

let fading = 0;
function tell(text) {
  place("trouble").textContent = "";
  show(text);
}

function show(text) {
  clearTimeout(fading);
  place("said").textContent = text;
  fading = setTimeout(() => (place("said").textContent = ""), SHOWN_FOR);
}

// What the answer's parts may do.
const view = {
  draft: null,

  nameOf: (member) => (namesAreHidden ? say("answer-number", { number: state.numberOf(member) }) : member.name),

  named(student, card) {
    const member = state.memberNamed(student, card.members[0].place);
    return member ? view.nameOf(member) : student;
  },

  full: () => state.card?.full ?? 0,
  typing: (digits) => {
    const line = place("typing");
    if (line) line.textContent = digits ? say("typing", { digits }) : "";
  },
  clearSaid: () => tell(""),

  accept: () => inTurn(() => isEnd || giveMark(state.acceptable(state.card))),
  give: (mark) => inTurn(() => isEnd || giveMark(mark)),
  giveFull: () => inTurn(() => isEnd || giveMark(state.card.full)),
  toggle: (number) => inTurn(() => isEnd || toggle(number)),
  apart: (number) => inTurn(() => isEnd || apart(number ?? state.chosenMember)),
  undo: () => inTurn(undo),
  write: () => inTurn(write),
  storeComment: (isKept) => inTurn(() => isEnd || storeComment(isKept)),
  reuse: (number) => inTurn(() => isEnd || reuse(number)),
  forget: (number) => inTurn(() => forget(number)),

  move: (step) => inTurn(() => move(step)),
  moveAside: (step) => inTurn(() => move(words.isRightToLeft() ? -step : step)),
  go: (position) => inTurn(() => go(position)),
  goToOpen: () => inTurn(goToOpen),
  nextMember: () => inTurn(() => isEnd || nextMember()),

  writeComment: () => place("comment")?.focus(),
  leaveComment: (isStored, isKept = false) => inTurn(() => leaveComment(isStored, isKept)),
  chooseComment() {
    if (isEnd || state.comments.length === 0) return tell(say("reusable-none")), false;
    tell(say("choose-comment"));
    return true;
  },

  openList: () => panels.showList(place("list"), state, view),
  openAgreement: () => inTurn(async () => panels.showAgreement(place("agreement"), await get("agreement"))),
  openKeys: () => panels.showKeys(place("keys"), keys.isOn, (isOn) => (keys.isOn = isOn)),
  switchNames() {
    namesAreHidden = !namesAreHidden;
    drawAll();
  },
  switchLanguage: (code = words.otherLanguage()) => {
    words.setLanguage(code);
    tell("");
    drawAll();
  },
};

function drawAll() {
  document.title = say("page-title", { assignment: state.assignment });
  place("brand").textContent = document.title;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-name]")) element.setAttribute("aria-label", say(element.dataset.name));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === words.language()));
  }
  place("hide-names").setAttribute("aria-pressed", String(namesAreHidden));
  drawCard();
}

function drawCard() {
  const { done, all } = state;
  place("progress").max = Math.max(1, all);
  place("progress").value = done;
  place("progress-text").textContent = say("progress", { done, all });
  redraw(place("card"), isEnd ? end() : cards.draw(state, view));
}

function end() {
  const name = state.cards.length > 0 ? "done" : "nothing";
  const heading = make("h1", { id: "heading", tabindex: -1, "data-focus": "heading" }, say(name));
  const button = make("button", { type: "button", "data-focus": "list", onclick: view.openList }, say("all-answers"));
  const undoing = make("button", { type: "button", "data-focus": "undo", onclick: view.undo }, say("undo"));
  const buttons = state.cards.length > 0 && make("p", { class: "end-buttons" }, button, " ", state.steps > 0 && undoing);
  return make("div", { class: "end" }, heading, make("p", {}, say(`${name}-text`)), buttons);
}

// Shows a card and puts the focus on its heading, so that a screen reader reads it.
function go(position) {
  isEnd = position < 0;
  view.draft = null;
  if (!isEnd) state.goTo(position);
  drawCard();
  place("heading").focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

function move(step) {
  if (state.cards.length === 0) return;
  const position = isEnd ? state.cards.length - 1 : state.position + step;
  if (position < 0) return tell(say("said-first"));
  if (position >= state.cards.length) return tell(say("said-last"));
  tell("");
  go(position);
}

function goToOpen() {
  if (state.cards.length > 0) go(state.nextOpen());
}

function nextMember() {
  if (state.card.members.length < 2) return tell(say("said-no-group"));
  state.chosenMember = (state.chosenMember + 1) % state.card.members.length;
  drawCard();
  const heading = place(`member-${state.chosenMember}`);
  heading.focus();
  heading.closest("section").scrollIntoView({ block: "nearest" });
}

function membersOf(card) {
  return card.members.map(({ student, place, text }) => ({ student, place, text }));
}

// What a window shows of a card, so that it replaces nothing that it has not seen.
function seenOf(card, name) {
  const seen = new Set(card.members.map((member) => state.standingOf(member)[name]));
  return seen.size === 1 ? { [name]: [...seen][0] } : {};
}

async function take(data) {
  if (state.update(data)) state.open(await get("review"));
}

async function decide(card, fields, seen = {}) {
  await take(await post("decide", { members: membersOf(card), fields, seen }));
}

async function giveMark(mark) {
  const card = state.card;
  if (mark > card.full) return tell(say("too-much", { mark, full: card.full }));
  await decide(card, { mark }, seenOf(card, "mark"));
  const values = { mark, full: card.full, count: card.members.length, name: view.nameOf(card.members[0]) };
  tell(say(card.members.length > 1 ? "said-group" : "said-mark", values));
  go(state.nextOpen());
  if (isEnd) await write();
}

async function toggle(number) {
  const card = state.card;
  const idea = card.ideas[number];
  if (!idea) return;
  const own = state.turned(card, idea);
  const fields = { ideas: { [idea.id]: own } };
  // A mark that is given already follows the ideas; one that is not waits to be accepted.
  if (state.markOf(card) !== null) fields.mark = state.sum(card, { [idea.id]: own });
  await decide(card, fields, seenOf(card, "mark"));
  drawCard();
  const how = { 1: "said-counts", 0.5: "said-half", 0: "said-counts-not" }[state.counts(card, idea)];
  tell(say(how, { idea: words.pick(idea.title), mark: state.acceptable(card) }));
}

async function apart(number) {
  const card = state.card;
  if (card.members.length < 2) return tell(say("said-no-group"));
  const member = card.members[number];
  const name = view.nameOf(member);
  const { student, place: where, text } = member;
  // Stays with those who are left.
  const rest = card.members.find((one) => one !== member);
  await take(await post("decide", { members: [{ student, place: where, text }], fields: { apart: true }, seen: {} }));
  go(state.placeOf(rest));
  tell(say("said-apart", { name }));
}

async function undo() {
  const data = await post("undo");
  if (data.undone.length === 0) return tell(say("said-nothing-to-undo"));
  await take(data);
  const members = data.undone.map((one) => state.memberNamed(one.student, one.place)).filter(Boolean);
  if (members.length > 0) go(state.placeOf(members[0]));
  else drawCard();
  tell(say("said-undone", { names: members.map(view.nameOf).join(", ") }));
}

async function write() {
  tell(say("said-writing"));
  await post("reports");
  tell(say("said-written"));
}

async function storeComment(isKept) {
  const field = place("comment");
  if (!field) return;
  const card = state.card;
  const comment = field.value.trim();
  view.draft = null;
  if (comment !== state.standingOf(card.members[0]).comment) {
    await decide(card, { comment }, seenOf(card, "comment"));
    tell(say("said-comment"));
    drawCard();
  }
  if (isKept && comment) {
    await take(await post("comments", { comment, kept: true }));
    drawCard();
    tell(say("said-kept"));
  }
}

async function leaveComment(isStored, isKept) {
  const field = place("comment");
  if (!isStored) {
    view.draft = null;
    field.value = state.standingOf(state.card.members[0]).comment;
  } else {
    await storeComment(isKept);
  }
  place("heading").focus({ preventScroll: true });
}

async function reuse(number) {
  const comment = state.comments[number];
  if (comment === undefined) return;
  const card = state.card;
  const lines = state.standingOf(card.members[0]).comment.split("\n").filter(Boolean);
  const left = lines.filter((line) => line !== comment);
  const changed = left.length < lines.length ? left : [...lines, comment];
  await decide(card, { comment: changed.join("\n") }, seenOf(card, "comment"));
  tell(say("said-comment"));
  drawCard();
}

async function forget(number) {
  await take(await post("comments", { comment: state.comments[number], kept: false }));
  drawCard();
}

// Asks what another window has decided; tells whether there was anything.
async function ask() {
  const data = await get(`standing?seen=${encodeURIComponent(state.revision)}`);
  if (data === null) return false;
  const field = place("comment");
  if (field && field === document.activeElement) view.draft = field.value;
  await take(data);
  drawCard();
  return true;
}

async function askAgain() {
  if (document.visibilityState === "visible" && place("trouble").textContent === "") {
    if (await inTurn(ask)) show(say("said-elsewhere"));
  }
  setTimeout(askAgain, ASK_EVERY);
}

async function begin() {
  const data = await get("review");
  words.setWords(data.words);
  state.open(data);
  keys = new Keys(view);
  place("open-list").onclick = view.openList;
  place("open-agreement").onclick = view.openAgreement;
  place("hide-names").onclick = view.switchNames;
  place("write").onclick = view.write;
  place("open-keys").onclick = view.openKeys;
  for (const button of document.querySelectorAll("[data-language]")) {
    button.onclick = () => view.switchLanguage(button.dataset.language);
  }
  const first = state.cards.findIndex((card) => state.isOpen(card));
  isEnd = first < 0;
  if (!isEnd) state.goTo(first);
  drawAll();
  place("heading").focus({ preventScroll: true });
  document.documentElement.dataset.ready = "true";
  setTimeout(askAgain, ASK_EVERY);
}

begin().catch((error) => {
  place("trouble").textContent = error.texts ? words.pick(error.texts) : String(error);
});
