"""Every sentence that a user reads, in Hebrew and English.

A sentence has an id; its words stand in `catalogue/*.toml`, both languages together.
What happened is kept as data (`Feedback`) and turned into words when somebody reads it.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from autograder.messages.isolates import (
    FIRST_STRONG_ISOLATE,
    LEFT_TO_RIGHT_ISOLATE,
    POP_ISOLATE,
    code_isolated,
    isolate,
)

__all__ = [
    "DIRECTIONS",
    "FIRST_STRONG_ISOLATE",
    "LANGUAGES",
    "LEFT_TO_RIGHT_ISOLATE",
    "POP_ISOLATE",
    "Feedback",
    "catalogue",
    "format_number",
    "isolate",
    "render",
]

# Each language -> how it is written, as HTML says it in `dir`.
DIRECTIONS = {"en": "ltr", "he": "rtl"}
LANGUAGES = tuple(DIRECTIONS)


@dataclass(frozen=True)
class Feedback:
    """Something to tell a person, as data.

    Attributes:
        id: the sentence's id in the catalogue.
        values: what its gaps are filled with: numbers, names, code, further feedback, or words that
            stand outside the catalogue, as language -> words.
    """

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """Return the sentence in a language of `LANGUAGES`."""
        return render(self, language)

    def to_data(self) -> dict[str, Any]:
        """Return it as JSON data."""
        values = {key: _value_to_data(value) for key, value in self.values.items()}
        return {"id": self.id, "values": values} if values else {"id": self.id}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Feedback:
        """Return what `to_data` made into data."""
        values = {key: _value_from_data(value) for key, value in data.get("values", {}).items()}
        return cls(data["id"], values)


def _value_to_data(value: Any) -> Any:
    if isinstance(value, Feedback):
        return value.to_data()
    if isinstance(value, list | tuple):
        return [_value_to_data(item) for item in value]
    # JSON has no nan and inf that every reader takes.
    if isinstance(value, float) and not math.isfinite(value):
        return format_number(value)
    return value


def _value_from_data(value: Any) -> Any:
    if isinstance(value, dict):
        return Feedback.from_data(value) if "id" in value else value
    if isinstance(value, list):
        return [_value_from_data(item) for item in value]
    return value


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Return all sentences: id -> language -> words.

    Raises:
        ValueError: two files hold the same id.
    """
    sentences: dict[str, dict[str, str]] = {}
    folder = resources.files(__package__) / "catalogue"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(".toml"):
            continue
        for section, entries in tomllib.loads(file.read_text(encoding="utf-8")).items():
            for name, words in entries.items():
                if f"{section}.{name}" in sentences:
                    raise ValueError(f"{section}.{name} stands twice in the catalogue")
                sentences[f"{section}.{name}"] = words
    return sentences


def render(feedback: Feedback, language: str) -> str:
    """Return a sentence with its gaps filled.

    Raises:
        KeyError: there is no such sentence, language, or a gap has no value.
    """
    words = catalogue()[feedback.id][language].strip()
    values = {name: _shown(value, language) for name, value in feedback.values.items()}
    text = words.format_map(values)
    return code_isolated(text) if language == "he" else text


def _shown(value: Any, language: str) -> str:
    if isinstance(value, Feedback):
        return render(value, language)
    if isinstance(value, Mapping):
        return str(value[language])
    if isinstance(value, list | tuple):
        return ", ".join(_shown(item, language) for item in value)
    text = format_number(value) if isinstance(value, int | float) else str(value)
    return isolate(text) if language == "he" else text


def format_number(value: float) -> str:
    """Return a number as a pupil should read it: short, and no -0.

    The shortest of up to six digits; very large and very small ones as powers of ten.
    """
    if isinstance(value, bool | int):
        return str(value)
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return f"{value + 0.0:.6g}"
