"""File names for pupils that every system takes: Windows, macOS, Linux, a stick, a zip."""

from __future__ import annotations

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
# Names that Windows keeps for itself, whatever the ending.
_RESERVED = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")))
# Also in UTF-8 and with an ending this stays below the 255 bytes that a file system takes.
_MOST_BYTES = 120


class FileNames:
    """Gives each student a name of their own, the same for the same students in the same order."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, student: str) -> str:
        """Return a student's file name without its ending: the id itself wherever that is safe."""
        base = safe_name(student)
        name, number = base, 1
        # Windows and macOS take Anna and anna for one file, and é in one letter and in two.
        while folded(name) in self._taken:
            number += 1
            name = f"{base}~{number}"
        self._taken.add(folded(name))
        return name


def safe_name(text: str) -> str:
    """Return a text as a file name, without an ending."""
    visible = "".join(
        "_" if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") else letter
        for letter in unicodedata.normalize("NFC", text)
    )
    name = _FORBIDDEN.sub("_", visible).strip()
    while len(name.encode()) > _MOST_BYTES:
        name = name[:-1]
    # A dot or a space at the end is lost on Windows; a sign at the start is an option or a formula to others.
    name = re.sub(r"^[-=+@.~]", "_", name.rstrip(". "))
    if not name or name.partition(".")[0].casefold() in _RESERVED:
        name = f"_{name}"
    return name


def folded(name: str) -> str:
    """Return what is the same for names that some system takes for one file."""
    return unicodedata.normalize("NFKC", name).casefold()
