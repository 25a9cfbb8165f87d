"""Reads a page the way a browser does, as far as the reports' tests need it."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

_VOID = frozenset(("meta", "link", "input", "col", "rect", "circle", "path", "br"))
# What a sentence stands in: an element for each language, or a paragraph with `lang`; a button may be
# in another language than the page for good.
LANGUAGE_OF = {"e-": "en", "h-": "he"}


class Page(HTMLParser):
    """A page's text and elements.

    Attributes:
        elements: (tag, attributes) in order.
        texts: (language, text) in order; the language is "" for what is said in all.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag not in _VOID:
            around = self._open[-1][1] if self._open else ""
            own = LANGUAGE_OF.get(tag, attributes.get("lang", "") if tag == "p" else "")
            self._open.append((tag, own or around))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1][0] == tag, f"</{tag}> closes <{self._open[-1][0]}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1][1] if self._open else "", data))

    def text(self, language: str) -> str:
        """Return all that is said in a language, and what is said in all."""
        return " ".join("".join(text for own, text in self.texts if own in ("", language)).split())

    def sentences(self, language: str) -> int:
        """Return how many sentences there are in a language."""
        inline = sum(1 for tag, _ in self.elements if LANGUAGE_OF.get(tag) == language)
        return inline + sum(1 for attributes in self.all("p") if attributes.get("lang") == language)

    def count(self, tag: str) -> int:
        """Return how many elements of a kind there are."""
        return Counter(name for name, _ in self.elements)[tag]

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of all elements of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]
