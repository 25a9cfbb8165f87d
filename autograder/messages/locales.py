"""The language that a person has set on the own machine."""

from __future__ import annotations

import locale
import os


def locale_language() -> str:
    """Return "he" where the locale is Hebrew, else "en"."""
    names = (os.environ.get("LC_ALL"), os.environ.get("LC_MESSAGES"), os.environ.get("LANG"), locale.getlocale()[0])
    name = next((name for name in names if name), "")
    return "he" if name.lower().startswith(("he", "iw")) else "en"
