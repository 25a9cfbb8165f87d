// The keyboard. Letters are taken by their place on the keyboard where the layout is Hebrew.

// How long a digit waits for another one that would still make a mark.
const WAIT = 600;

export class Keys {
  #view;
  #digits = "";
  #timer = 0;
  #awaitsComment = false;
  isOn = true;

  constructor(view) {
    this.#view = view;
    document.addEventListener("keydown", (event) => this.#pressed(event));
  }

  // A mark that is half typed counts as it is.
  settle() {
    clearTimeout(this.#timer);
    const digits = this.#digits;
    this.#digits = "";
    this.#view.typing("");
    if (digits) this.#view.give(Number(digits));
  }

  #pressed(event) {
    const target = event.target;
    if (target.id === "comment") return this.#inComment(event);
    if (document.querySelector("dialog[open]") || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (!this.isOn || event.repeat || target.matches("textarea, input:not([type=checkbox])")) return;
    const name = nameOf(event);
    if (name === "Enter" && target.closest("button, a, summary")) return;
    if (this.#act(name)) event.preventDefault();
  }

  #act(name) {
    const view = this.#view;
    const digit = /^[0-9]$/.test(name);
    if (this.#awaitsComment) {
      this.#awaitsComment = false;
      view.clearSaid();
      if (digit) return view.reuse(Number(name) - 1), true;
    }
    if (digit) return this.#digit(name), true;
    if (this.#digits) this.settle();
    if (name.startsWith("idea-")) return view.toggle(Number(name.slice(5)) - 1), true;
    const action = {
      Enter: () => view.accept(),
      t: () => view.giveFull(),
      c: () => view.writeComment(),
      r: () => (this.#awaitsComment = view.chooseComment()),
      j: () => view.move(1),
      k: () => view.move(-1),
      n: () => view.goToOpen(),
      m: () => view.nextMember(),
      e: () => view.apart(),
      u: () => view.undo(),
      o: () => view.openList(),
      g: () => view.openAgreement(),
      b: () => view.switchNames(),
      l: () => view.switchLanguage(),
      w: () => view.write(),
      "?": () => view.openKeys(),
      ArrowRight: () => view.moveAside(1),
      ArrowLeft: () => view.moveAside(-1),
    }[name];
    if (!action) return false;
    action();
    return true;
  }

  #digit(digit) {
    clearTimeout(this.#timer);
    this.#digits += digit;
    const full = this.#view.full();
    const couldGrow = Number(this.#digits) > 0 && Number(this.#digits) * 10 <= full;
    if (!couldGrow) return this.settle();
    this.#view.typing(this.#digits);
    this.#timer = setTimeout(() => this.settle(), WAIT);
  }

  #inComment(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.#view.leaveComment(false);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#view.leaveComment(true, event.ctrlKey || event.metaKey);
    }
  }
}

function nameOf(event) {
  const place = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  if (place && event.shiftKey) return `idea-${place[1]}`;
  if (event.key.length !== 1) return event.key;
  if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) return "?";
  const letter = /^Key([A-Z])$/.exec(event.code);
  if (letter && !/^[a-z]$/i.test(event.key)) return letter[1].toLowerCase();
  return event.key.toLowerCase();
}
