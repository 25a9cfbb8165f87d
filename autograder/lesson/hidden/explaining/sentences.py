"""A text as sentences of words, each with its meanings and the clause it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from autograder.lesson.hidden.explaining.lexicon import Lexicon
from autograder.lesson.hidden.explaining.tokens import Token, tokens

_SENTENCE_ENDS = frozenset(".!?;•")
# No sentence is longer than this; what goes on without end is cut, so that it cannot take for ever.
_LONGEST = 200
# A line that is shorter than this ends on purpose, and a sentence with it.
_FULL_LINE = 50
_LONGEST_QUOTE = 200
# A token's text has no blanks around it: of a line's end nothing is left.
_LINE_END = ""
_CLAUSE_ENDS = frozenset(",:")
# What stands before a full stop that ends no sentence.
_ABBREVIATIONS = frozenset(("i", "e", "g", "eg", "ie", "etc", "vs", "approx", "ca", "min", "max", "מינ", "מקס", "נק"))


@dataclass
class Word:
    """A word or number of a sentence.

    Attributes:
        token: what was written.
        groups: its meanings, by the names of `words.toml`.
        clause: the number of its clause within the sentence.
        start: which start of a descent it names, or None.
        guessed: whether the start's sign is a guess: 4 written for -4.
    """

    token: Token
    groups: set[str]
    clause: int = 0
    start: int | None = None
    guessed: bool = False

    @property
    def text(self) -> str:
        """Return the word in plain letters."""
        return self.token.text


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence.

    Attributes:
        words: its words, marks left out.
        source: the whole text.
    """

    words: list[Word]
    source: str
    groups: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.index()

    @property
    def text(self) -> str:
        """Return the sentence as it was written, blanks tidied."""
        return " ".join(self.source[self.words[0].token.start : self.words[-1].token.end].split())

    def index(self) -> None:
        """Note again at which places each meaning stands."""
        self.groups.clear()
        for place, word in enumerate(self.words):
            for group in word.groups:
                self.groups.setdefault(group, []).append(place)

    def has(self, place: int, *groups: str) -> bool:
        """Tell whether the word at a place has one of the meanings; False outside the sentence."""
        return 0 <= place < len(self.words) and not self.words[place].groups.isdisjoint(groups)


def sentences(text: str, lexicon: Lexicon) -> list[Sentence]:
    """Return a text's sentences."""
    return [Sentence(words, text) for part in _split(text) if (words := _words(part, lexicon))]


def _split(text: str) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    all_tokens = tokens(text)
    for place, token in enumerate(all_tokens):
        before = all_tokens[place - 1] if place else None
        behind = all_tokens[place + 1] if place + 1 < len(all_tokens) else None
        if _ends_sentence(token, before, behind, text) or len(sentence) == _LONGEST:
            if sentence:
                yield sentence
            sentence = []
        elif not _numbers_a_line(token, before, behind):
            sentence.append(token)
    if sentence:
        yield sentence


def _ends_sentence(token: Token, before: Token | None, behind: Token | None, text: str) -> bool:
    if token.kind != "mark":
        return False
    if token.text == _LINE_END:
        line = text[: token.start].rpartition("\n")[2]
        return len(line) < _FULL_LINE or (behind is not None and behind.text in (_LINE_END, "-"))
    if token.text not in _SENTENCE_ENDS:
        return False
    if token.text != ".":
        return True
    glued = token.end < len(text) and not text[token.end].isspace() and text[token.end] not in "\"')”"
    return not glued and not (before is not None and before.text in _ABBREVIATIONS)


def _numbers_a_line(token: Token, before: Token | None, behind: Token | None) -> bool:
    """Tell whether a number is only that of a line: "2. What does it mean"."""
    at_start = before is None or before.text == _LINE_END
    return token.kind == "number" and at_start and behind is not None and behind.text in (".", ")")


def _words(part: Sequence[Token], lexicon: Lexicon) -> list[Word]:
    spoken = [token for token in part if token.kind != "mark"]
    words = []
    found = iter(lexicon.groups([token.text for token in spoken]))
    clause = 0
    for place, token in enumerate(part):
        if token.kind == "mark":
            if token.text in _CLAUSE_ENDS and not _in_a_list(part, place):
                clause += 1
            continue
        groups = next(found)
        groups |= {token.kind} if token.kind in ("derivative", "arrow", "w") else set()
        if "new-clause" in groups:
            clause += 1
        words.append(Word(token, groups, clause))
    return words


def _in_a_list(part: Sequence[Token], place: int) -> bool:
    """Tell whether a comma stands between two numbers."""
    around = [*part[max(place - 1, 0) : place], *part[place + 1 : place + 2]]
    return part[place].text == "," and len(around) == 2 and all(token.kind in ("number", "w") for token in around)


def quote(sentence: Sentence, clauses: range) -> str:
    """Return the student's own words: a short sentence as a whole, of a long one some clauses."""
    if len(sentence.text) <= _LONGEST_QUOTE:
        return sentence.text
    words = [word.token for word in sentence.words if word.clause in clauses]
    return " ".join(sentence.source[words[0].start : words[-1].end].split())[:_LONGEST_QUOTE]
