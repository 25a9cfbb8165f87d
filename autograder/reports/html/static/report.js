// Switches the language; sorts, searches and turns the pages of the table of students. Without it
// the page reads well too: in the language it was made in, sorted by id.
"use strict";
(() => {
  const DIRECTIONS = { en: "ltr", he: "rtl" };
  const root = document.documentElement;

  // Runs before anything is painted, so that the page does not flicker.
  const wanted = new URLSearchParams(location.search).get("lang");
  if (wanted in DIRECTIONS) setLanguage(wanted);

  function setLanguage(language) {
    root.lang = language;
    root.dir = DIRECTIONS[language];
    document.title = root.getAttribute(`data-title-${language}`) || document.title;
  }

  function showLanguage() {
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === root.lang));
    }
    document.dispatchEvent(new Event("languagechanged"));
  }

  // Storage is kept apart for every file on a disk by some browsers; an address is not.
  function keepLanguage() {
    for (const link of document.querySelectorAll('a[href*=".html"]')) {
      link.setAttribute("href", `${link.getAttribute("href").split("?")[0]}?lang=${root.lang}`);
    }
    try {
      history.replaceState(null, "", `?lang=${root.lang}${location.hash}`);
    } catch {
      // Some browsers forbid it for files; then only a reload forgets the language.
    }
  }

  function prepareLanguages() {
    document.querySelector(".languages").hidden = false;
    for (const button of document.querySelectorAll("[data-language]")) {
      button.addEventListener("click", () => {
        setLanguage(button.dataset.language);
        showLanguage();
        keepLanguage();
      });
    }
    showLanguage();
    if (wanted === root.lang) keepLanguage();
  }

  // What a cell says in the language that is shown: its sentences stand in <e-> or <h->.
  function textOf(cell) {
    const parts = cell.querySelectorAll(`${root.lang[0]}-`);
    if (!parts.length) return cell.textContent.trim();
    return Array.from(parts, (part) => part.textContent.trim()).join("; ");
  }

  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  // Names, status and misconceptions, in all languages; the cells between them are numbers.
  function haystack(row) {
    const texts = Array.from(row.cells).filter((cell) => !cell.classList.contains("n"));
    return plain(texts.map((cell) => cell.textContent).join(" "));
  }

  // The table of students: `rows` in the order shown, those that were searched for, a part of them in sight.
  class Students {
    constructor(table) {
      this.table = table;
      this.rows = Array.from(table.tBodies[0].rows);
      this.found = this.rows;
      this.pager = document.querySelector(".pager");
      this.most = this.pager ? Number(this.pager.dataset.rows) : Infinity;
      this.first = 0;
      for (const heading of table.tHead.rows[0].cells) {
        heading.querySelector("button").addEventListener("click", () => this.sortBy(heading));
      }
      for (const button of this.pager?.querySelectorAll("[data-turn]") ?? []) {
        button.addEventListener("click", () => this.turn(Number(button.dataset.turn)));
      }
      this.field = document.getElementById("search");
      this.field.closest("[hidden]").hidden = false;
      this.field.addEventListener("input", () => this.search());
      document.addEventListener("languagechanged", () => this.tell());
      if (this.field.value) this.search();
      else this.tell();
    }

    sortBy(heading) {
      const ascending = heading.getAttribute("aria-sort") !== "ascending";
      const column = heading.cellIndex;
      const collator = new Intl.Collator(root.lang, { numeric: true, sensitivity: "base" });
      const isNumber = heading.dataset.sort === "number";
      const keyed = this.rows.map((row) => {
        const text = textOf(row.cells[column]);
        return { row, key: isNumber ? Number(text) : text };
      });
      const compare = isNumber ? (a, b) => a.key - b.key : (a, b) => collator.compare(a.key, b.key);
      keyed.sort((a, b) => (ascending ? compare(a, b) : compare(b, a)));
      this.rows = keyed.map((entry) => entry.row);
      this.table.tBodies[0].append(...this.rows);
      for (const other of this.table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      this.search();
    }

    search() {
      const words = plain(this.field.value).split(/\s+/).filter(Boolean);
      this.haystacks ??= new Map(this.rows.map((row) => [row, haystack(row)]));
      this.found = this.rows.filter((row) => words.every((word) => this.haystacks.get(row).includes(word)));
      this.first = 0;
      this.show();
    }

    turn(by) {
      this.first += by * this.most;
      this.show();
    }

    show() {
      const seen = new Set(this.found.slice(this.first, this.first + this.most));
      for (const row of this.rows) row.hidden = !seen.has(row);
      this.tell();
    }

    tell() {
      const said = (place, values) => {
        const text = place.getAttribute(`data-${root.lang}`);
        place.textContent = text.replace(/\{(\w+)\}/g, (gap, name) => String(values[name]));
      };
      said(document.getElementById("shown"), { shown: this.found.length });
      if (!this.pager) return;
      const last = Math.min(this.first + this.most, this.found.length);
      said(document.getElementById("part"), { first: Math.min(this.first + 1, last), last });
      const [before, after] = this.pager.querySelectorAll("[data-turn]");
      before.disabled = this.first === 0;
      after.disabled = last === this.found.length;
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const table = document.getElementById("class-table");
    if (table) new Students(table);
    prepareLanguages();
  });
})();
