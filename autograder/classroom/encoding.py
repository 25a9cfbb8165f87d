"""Reads the text of a table as its program wrote it, and can write back the same bytes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

# Hebrew letters in Windows-1255; in Windows-1252 these bytes are é, ü and their like.
_HEBREW = b"\xe0-\xfa"
_HEBREW_WORD = re.compile(rb"(?<![A-Za-z\xc0-\xff])[%b]{2,}(?![A-Za-z\xc0-\xff])" % _HEBREW)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MIXED_WORD = re.compile(rb"[A-Za-z][\xc0-\xff]|[\xc0-\xff][A-Za-z]")


@dataclass(frozen=True)
class Text:
    """A file's text.

    Attributes:
        text: what it says, without a byte order mark.
        encoding: a codec's name.
        mark: the byte order mark, b"" if there is none.
    """

    text: str
    encoding: str
    mark: bytes = b""

    def encoded(self, text: str) -> bytes:
        """Return another text as this file's bytes.

        What the encoding has no letter for becomes a character reference of HTML.
        """
        whole = "".join(letter if self._has(letter) else f"&#{ord(letter)};" for letter in text)
        return self.mark + whole.encode(self.encoding, "surrogateescape")

    def _has(self, letter: str) -> bool:
        if letter.isascii() or self.encoding.startswith("utf"):
            return True
        try:
            letter.encode(self.encoding, "surrogateescape")
        except UnicodeEncodeError:
            return False
        return True


def decoded(data: bytes) -> Text:
    """Return a file's text.

    A byte order mark decides, else UTF-8 where the bytes are. Else they are of a Windows code
    page: 1255 where whole words are of Hebrew letters (as Hebrew Excel saves), else 1252.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            # A stray byte must not lose a class list; it comes back as it was.
            errors = "surrogateescape" if encoding == "utf-8" else "replace"
            return Text(data[len(mark) :].decode(encoding, errors), encoding, mark)
    try:
        return Text(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    hebrew, mixed = len(_HEBREW_WORD.findall(data)), len(_MIXED_WORD.findall(data))
    encoding = "cp1255" if hebrew > mixed else "cp1252"
    return Text(data.decode(encoding, "surrogateescape"), encoding)
