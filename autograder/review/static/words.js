// Sentences in the language that is shown. Values are isolated, so that numbers and names keep
// their own direction inside Hebrew.
const DIRECTIONS = { en: "ltr", he: "rtl" };
const FIRST_STRONG = "\u2068";
const LEFT_TO_RIGHT = "\u2066";
const POP = "\u2069";

const root = document.documentElement;
let table = {};

export function setWords(words) {
  table = words;
}

export function language() {
  return root.lang;
}

export function setLanguage(code) {
  root.lang = code;
  root.dir = DIRECTIONS[code];
}

export function otherLanguage() {
  const codes = Object.keys(DIRECTIONS);
  return codes[(codes.indexOf(root.lang) + 1) % codes.length];
}

export function isRightToLeft() {
  return root.dir === "rtl";
}

function isolated(value) {
  return /^[\d.,\s-]*$/.test(value) ? `${LEFT_TO_RIGHT}${value}${POP}` : `${FIRST_STRONG}${value}${POP}`;
}

// A sentence of the catalogue's section "review", its gaps filled.
export function say(name, values = {}) {
  return table[root.lang][name].replace(/\{(\w+)\}/g, (_, gap) => {
    const value = String(values[gap]);
    return isRightToLeft() ? isolated(value) : value;
  });
}

// What came in all languages.
export function pick(texts) {
  return texts[root.lang];
}
