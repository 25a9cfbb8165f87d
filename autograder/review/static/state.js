// What is known of the answers and decided on them; all of it came from the program.

function keyOf(member) {
  return JSON.stringify([member.student, member.place]);
}

// What an idea is worth while the teacher has not said otherwise, as a share of its points.
const WORTH = { found: 1, maybe: 0.5, missing: 0, conflict: 0 };

export class State {
  cards = [];
  assignment = "";
  comments = [];
  steps = 0;
  revision = "";
  position = 0;
  chosenMember = 0;
  #standing = new Map();

  // Everything anew; stays at the answer that was shown.
  open(data) {
    const shown = this.card?.members[0];
    this.assignment = data.assignment;
    this.cards = data.cards;
    this.update(data);
    const place = shown ? this.placeOf(shown) : -1;
    this.goTo(place >= 0 ? place : Math.min(this.position, Math.max(0, this.cards.length - 1)));
  }

  // What is decided by now. Tells whether the answers must be put together anew.
  update(data) {
    const apart = () => JSON.stringify([...this.#standing.values()].filter((one) => one.apart).map(keyOf).sort());
    const before = apart();
    this.#standing = new Map(data.standing.map((one) => [keyOf(one), one]));
    this.comments = data.comments;
    this.steps = data.steps;
    this.revision = data.revision;
    return apart() !== before;
  }

  get card() {
    return this.cards[this.position];
  }

  get member() {
    return this.card?.members[this.chosenMember];
  }

  goTo(position) {
    this.position = position;
    this.chosenMember = 0;
  }

  placeOf(member) {
    return this.cards.findIndex((card) => card.members.some((one) => keyOf(one) === keyOf(member)));
  }

  standingOf(member) {
    return this.#standing.get(keyOf(member)) ?? { mark: null, ideas: {}, comment: "", apart: false };
  }

  // A member's number among all answers, for when names are hidden.
  numberOf(member) {
    const all = this.cards.flatMap((card) => card.members);
    return all.findIndex((one) => keyOf(one) === keyOf(member)) + 1;
  }

  memberNamed(student, place) {
    return this.cards.flatMap((card) => card.members).find((one) => one.student === student && one.place === place);
  }

  marksOf(card) {
    return card.members.map((member) => this.standingOf(member).mark);
  }

  // The mark that all have; null where one has none, undefined where they differ.
  markOf(card) {
    const marks = new Set(this.marksOf(card));
    if (marks.has(null)) return null;
    return marks.size === 1 ? [...marks][0] : undefined;
  }

  isOpen(card) {
    return card.members.some((member) => !member.automatic && this.standingOf(member).mark === null);
  }

  ideasOf(card) {
    return this.standingOf(card.members[0]).ideas;
  }

  // The share of its points for which an idea counts: 1, 0, or a half for a "maybe" left as it is.
  counts(card, idea, says = this.ideasOf(card)[idea.id] ?? null) {
    return says === null ? WORTH[idea.state] : Number(says);
  }

  // What the teacher says of an idea after one more click: true, false, or null for as suggested.
  turned(card, idea) {
    const says = this.ideasOf(card)[idea.id] ?? null;
    if (idea.state === "maybe") return { null: true, true: false, false: null }[says];
    const counts = !this.counts(card, idea);
    return counts === Boolean(WORTH[idea.state]) ? null : counts;
  }

  // The points that the ideas add up to, a half rounded up; `changed` says otherwise of some.
  sum(card, changed = {}) {
    const said = { ...this.ideasOf(card), ...changed };
    const points = card.ideas.map((idea) => this.counts(card, idea, said[idea.id] ?? null) * idea.points);
    return Math.min(card.full, Math.floor(points.reduce((sum, one) => sum + one, 0) + 0.5));
  }

  isTouched(card) {
    return Object.keys(this.ideasOf(card)).length > 0;
  }

  // What one key accepts.
  acceptable(card) {
    const given = this.markOf(card);
    if (given !== null && given !== undefined) return given;
    return this.isTouched(card) ? this.sum(card) : card.suggested;
  }

  get all() {
    return this.cards.flatMap((card) => card.members).filter((member) => !member.automatic).length;
  }

  get done() {
    const members = this.cards.flatMap((card) => card.members).filter((member) => !member.automatic);
    return members.filter((member) => this.standingOf(member).mark !== null).length;
  }

  // The next card that waits, from here on and then from the start; -1 if none does.
  nextOpen() {
    const order = this.cards.map((_, number) => (this.position + 1 + number) % this.cards.length);
    return order.find((number) => this.isOpen(this.cards[number])) ?? -1;
  }
}
