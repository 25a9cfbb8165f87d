"""Finds the meaning of a word: the groups of `words.toml` that it belongs to.

A word is looked up as it is, without up to four of the Hebrew prefix letters, and, where
that finds nothing, among the words that differ from it by a slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from autograder.lesson.letters import in_plain_letters

_PREFIXES = "ושהכלבמ"
_MOST_PREFIXES = 4
# A word of five letters with one of them wrong is 80 % the same.
_SHORTEST_SLIP = 5
_SAME = 80
# Words that are never taken for a misspelling, nor for a shorter word behind a prefix.
_LEFT_ALONE = "other"
# What these words say as a pair they do not say alone: "gradient descent" is no gradient.
_WHOLE = "descent"


@dataclass(frozen=True)
class _Entry:
    group: str
    words: tuple[str, ...]


class Lexicon:
    """Groups of words, ready to be looked up.

    Args:
        groups: name -> words; a word may end in "*" and may be several words.
        slips: the groups whose words are also found with a slip in them.
    """

    def __init__(self, groups: Mapping[str, Iterable[str]], slips: Iterable[str] = ()) -> None:
        self.names = frozenset(groups)
        entries = [_Entry(name, tuple(_plain(entry).split())) for name, words in groups.items() for entry in words]
        patterns = {word for entry in entries for word in entry.words}
        self._words = frozenset(word for word in patterns if not word.endswith("*"))
        self._stems = frozenset(word[:-1] for word in patterns if word.endswith("*"))
        self._left_alone = frozenset(entry.words[0] for entry in entries if entry.group == _LEFT_ALONE)
        self._single: dict[str, set[str]] = {}
        self._several: dict[str, list[_Entry]] = {}
        for entry in entries:
            if len(entry.words) == 1:
                self._single.setdefault(entry.words[0], set()).add(entry.group)
            else:
                self._several.setdefault(entry.words[0], []).append(entry)
        by_letter: dict[str, list[str]] = {}
        often_misspelt = {word for entry in entries if entry.group in set(slips) for word in entry.words}
        for word in sorted(often_misspelt):
            if len(word) >= _SHORTEST_SLIP:
                by_letter.setdefault(word[0], []).append(word.rstrip("*"))
        self._by_letter = by_letter
        self._patterns = lru_cache(maxsize=20_000)(self._find_patterns)

    def groups(self, words: Sequence[str]) -> list[set[str]]:
        """Return for each word of a sentence the groups that it belongs to."""
        patterns = [self._patterns(word) for word in words]
        found: list[set[str]] = [
            {group for pattern in each for group in self._single.get(pattern, ())} - {_LEFT_ALONE} for each in patterns
        ]
        for place, each in enumerate(patterns):
            for pattern in each:
                for entry in self._several.get(pattern, ()):
                    behind = patterns[place : place + len(entry.words)]
                    if len(behind) == len(entry.words) and all(map(frozenset.__contains__, behind, entry.words)):
                        self._add(entry, found, place)
        return found

    @staticmethod
    def _add(entry: _Entry, found: list[set[str]], place: int) -> None:
        if entry.group == _WHOLE:
            for other in range(place, place + len(entry.words)):
                found[other].clear()
        found[place].add(entry.group)

    def _find_patterns(self, word: str) -> frozenset[str]:
        found = self._exact(word)
        if word in self._left_alone:
            return frozenset(found)
        for stripped in _without_prefixes(word):
            found |= self._exact(stripped)
        if not found:
            found = next((slip for each in (word, *_without_prefixes(word)) if (slip := self._slip(each))), set())
        return frozenset(found)

    def _exact(self, word: str) -> set[str]:
        found = {word} if word in self._words else set()
        found |= {f"{word[:length]}*" for length in range(2, len(word) + 1) if word[:length] in self._stems}
        return found

    def _slip(self, word: str) -> set[str]:
        if len(word) < _SHORTEST_SLIP:
            return set()
        near = process.extractOne(word, self._by_letter.get(word[0], ()), scorer=fuzz.ratio, score_cutoff=_SAME)
        if near is None:
            return set()
        return {pattern for pattern in (near[0], f"{near[0]}*") if pattern.rstrip("*") in self._words | self._stems}


def _without_prefixes(word: str) -> list[str]:
    stripped = []
    for count in range(1, min(_MOST_PREFIXES, len(word) - 2) + 1):
        if word[count - 1] not in _PREFIXES:
            break
        stripped.append(word[count:])
    return stripped


def _plain(entry: str) -> str:
    return in_plain_letters(entry)[0]
