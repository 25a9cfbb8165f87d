// Switches the language, sorts and searches the table of students. Without it the page reads
// well too: in the language it was made in, sorted by name.
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
    showCount();
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

  // What a cell says in the language that is shown.
  function textOf(cell) {
    const parts = cell.querySelectorAll(`[lang="${root.lang}"]`);
    if (!parts.length) return cell.textContent.trim();
    return Array.from(parts, (part) => part.textContent.trim()).join("; ");
  }

  function sortBy(table, heading) {
    const ascending = heading.getAttribute("aria-sort") !== "ascending";
    const column = heading.cellIndex;
    const collator = new Intl.Collator(root.lang, { numeric: true, sensitivity: "base" });
    const numbers = heading.dataset.sort === "number";
    const keyed = Array.from(table.tBodies[0].rows, (row) => {
      const text = textOf(row.cells[column]);
      return { row, key: numbers ? Number(text) : text };
    });
    const compare = numbers ? (a, b) => a.key - b.key : (a, b) => collator.compare(a.key, b.key);
    keyed.sort((a, b) => (ascending ? compare(a, b) : compare(b, a)));
    table.tBodies[0].append(...keyed.map((entry) => entry.row));
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  }

  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  // Name, status and misconceptions, in all languages.
  function haystack(row) {
    return plain([row.cells[0], row.cells[1], row.cells[row.cells.length - 1]].map((cell) => cell.textContent).join(" "));
  }

  function showCount() {
    const place = document.getElementById("shown");
    const table = document.getElementById("class-table");
    if (!place || !table) return;
    const count = Array.from(table.tBodies[0].rows).filter((row) => !row.hidden).length;
    place.textContent = place.getAttribute(`data-${root.lang}`).replace("{shown}", String(count));
  }

  function prepareTable(table) {
    for (const heading of table.tHead.rows[0].cells) {
      heading.querySelector("button")?.addEventListener("click", () => sortBy(table, heading));
    }
    const field = document.getElementById("search");
    field.closest("[hidden]").hidden = false;
    const rows = Array.from(table.tBodies[0].rows, (row) => ({ row, text: haystack(row) }));
    const search = () => {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
      showCount();
    };
    field.addEventListener("input", search);
    if (field.value) search();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const table = document.getElementById("class-table");
    if (table) prepareTable(table);
    prepareLanguages();
  });
})();
