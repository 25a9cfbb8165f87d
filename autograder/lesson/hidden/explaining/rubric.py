"""Reads the rubric and its words, two data files that a teacher may change, and says what is wrong in them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from autograder.lesson.hidden.explaining.lexicon import Lexicon
from autograder.lesson.hidden.explaining.phrases import Phrase
from autograder.messages import LANGUAGES

# What the code itself knows of: the words by which it binds a text's claims to runs.
TOGETHER, APART, BOTH_KINDS = "together", "apart", "both kinds"
# Groups that no list of words can give: 0, 2 or -4 as a start of a descent, and "->".
_READ_FROM_THE_TEXT = ("start-number", "arrow")
_ELEMENT = re.compile(r"!?(?:<[\w-]+>|[^\s<>|!]+)(?:\|(?:<[\w-]+>|[^\s<>|!]+))*")
_KEYS = {"id", "points", "asks", "phrases", "parts", *LANGUAGES}


class RubricError(ValueError):
    """The rubric or its words cannot be used; the line says which file, where and why."""


@dataclass(frozen=True)
class RubricIdea:
    """An idea of a full explanation.

    Attributes:
        title: language -> the idea in one sentence.
        asks: "together" or "apart" where the idea is what the student's own runs came to, "both kinds" where a
            text that names both minima has it; else "".
        phrases: wordings of the whole idea.
        parts: wordings of each half of it.
    """

    id: str
    points: int
    title: Mapping[str, str]
    asks: str
    phrases: tuple[Phrase, ...]
    parts: tuple[tuple[Phrase, ...], ...]


@dataclass(frozen=True)
class Rubric:
    """All that a text is read by.

    Attributes:
        doubtful: wordings that speak against having understood; their sentence counts for nothing.
    """

    ideas: tuple[RubricIdea, ...]
    doubtful: tuple[Phrase, ...]
    lexicon: Lexicon

    @property
    def points(self) -> int:
        """Return the points of all ideas."""
        return sum(idea.points for idea in self.ideas)


@cache
def rubric() -> Rubric:
    """Return the rubric that lies beside this file.

    Raises:
        RubricError: it cannot be used.
    """
    folder = resources.files(__package__)
    return read_rubric(folder / "rubric.toml", folder / "words.toml")


def read_rubric(rubric_file: Traversable, words_file: Traversable) -> Rubric:
    """Return a rubric read from its two files.

    Raises:
        RubricError: one of them is broken.
    """
    groups, slips = _read_words(words_file)
    data = _parse(rubric_file)
    reader = _Reader(rubric_file.name, groups)
    ideas = tuple(reader.idea(number, entry) for number, entry in enumerate(_ideas(rubric_file.name, data), 1))
    if len({idea.id for idea in ideas}) < len(ideas):
        raise RubricError(f"{rubric_file.name}: two ideas have the same id")
    return Rubric(
        ideas,
        reader.phrases(data.get("doubtful", []), "doubtful"),
        Lexicon(reader.groups, slips),
    )


def _parse(file: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise RubricError(f"{file.name}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise RubricError(f"{file.name}: is not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise RubricError(f"{file.name}: {error}; look for a missing quote, comma or bracket there") from None


def _read_words(file: Traversable) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return the groups of words, and the names of those whose words are often misspelt."""
    groups, slips = {}, set()
    for name, entry in _parse(file).items():
        where = f"{file.name}: [{name}]"
        if not isinstance(entry, dict) or set(entry) - {"slips"} != set(LANGUAGES):
            raise RubricError(f"{where} needs the lists {' and '.join(LANGUAGES)}, and nothing else but slips")
        for language in LANGUAGES:
            words = entry[language]
            if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
                raise RubricError(f"{where} {language} must be a list of words between quotes")
            for word in words:
                if any("*" in part[:-1] or part in ("*", part[:1] + "*") for part in word.split()):
                    raise RubricError(f'{where} {language}: "{word}": a * may only end a word of two letters or more')
        if entry.get("slips", False):
            slips.add(name)
        groups[name] = tuple(word for language in LANGUAGES for word in entry[language])
    return groups, frozenset(slips)


def _ideas(name: str, data: Mapping[str, Any]) -> list[Any]:
    ideas = data.get("idea")
    if not isinstance(ideas, list) or not ideas:
        raise RubricError(f"{name}: there is no [[idea]]")
    unknown = set(data) - {"idea", "doubtful"}
    if unknown:
        raise RubricError(f"{name}: what is {min(unknown)}? It belongs to no idea")
    return ideas


class _Reader:
    """Turns a rubric's entries into what the matcher uses; words that stand for themselves become groups."""

    def __init__(self, name: str, groups: Mapping[str, tuple[str, ...]]) -> None:
        self._name = name
        self.groups: dict[str, tuple[str, ...]] = dict(groups)

    def idea(self, number: int, entry: Any) -> RubricIdea:
        where = f"{self._name}: idea {number}"
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str) or not entry["id"]:
            raise RubricError(f'{where} needs an id, such as id = "slope"')
        where = f"{self._name}: idea {entry['id']}"
        unknown = set(entry) - _KEYS
        if unknown:
            raise RubricError(f"{where}: what is {min(unknown)}? It may have {', '.join(sorted(_KEYS))}")
        points = entry.get("points")
        if isinstance(points, bool) or not isinstance(points, int) or points < 1:
            raise RubricError(f"{where}: points must be a whole number from 1")
        for language in LANGUAGES:
            if not isinstance(entry.get(language), str) or not entry[language].strip():
                raise RubricError(f"{where} needs its sentence in both languages: {language} is missing")
        asks = entry.get("asks", "")
        if asks not in ("", TOGETHER, APART, BOTH_KINDS):
            raise RubricError(f'{where}: asks may be "{TOGETHER}", "{APART}" or "{BOTH_KINDS}"')
        parts = entry.get("parts", [])
        if not isinstance(parts, list) or len(parts) == 1:
            raise RubricError(f"{where}: parts must be two lists of phrases or more")
        phrases = self.phrases(entry.get("phrases", []), f"idea {entry['id']}, phrases")
        read_parts = tuple(
            self.phrases(part, f"idea {entry['id']}, part {place}") for place, part in enumerate(parts, 1)
        )
        title = {language: entry[language] for language in LANGUAGES}
        return RubricIdea(entry["id"], points, title, asks, phrases, read_parts)

    def phrases(self, entries: Any, where: str) -> tuple[Phrase, ...]:
        if not isinstance(entries, list):
            raise RubricError(f"{self._name}: {where} must be a list: put it into [ ]")
        return tuple(self._phrase(entry, f"{self._name}: {where}") for entry in entries)

    def _phrase(self, entry: Any, where: str) -> Phrase:
        if not isinstance(entry, str) or not entry.strip():
            raise RubricError(f"{where}: {entry!r} must be words between quotes")
        elements: list[frozenset[str]] = []
        unless: set[str] = set()
        for piece in entry.split():
            if not _ELEMENT.fullmatch(piece):
                raise RubricError(f'{where}: "{entry}": "{piece}" is neither a word nor a <name>')
            groups = frozenset(self._group(choice, entry, where) for choice in piece.removeprefix("!").split("|"))
            if piece.startswith("!"):
                unless |= groups
            else:
                elements.append(groups)
        if not elements:
            raise RubricError(f'{where}: "{entry}" has no word that must be there')
        return Phrase(entry, tuple(elements), frozenset(unless))

    def _group(self, choice: str, entry: str, where: str) -> str:
        if not choice.startswith("<"):
            self.groups.setdefault(f"={choice}", (choice,))
            return f"={choice}"
        name = choice[1:-1]
        if name not in self.groups and name not in _READ_FROM_THE_TEXT:
            close: Iterable[str] = get_close_matches(name, self.groups, 1)
            hint = "".join(f"; did you mean <{other}>?" for other in close)
            raise RubricError(f'{where}: "{entry}": words.toml has no [{name}]{hint}')
        return name
