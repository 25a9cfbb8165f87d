"""What goes wrong with a release."""

from __future__ import annotations


class ReleaseError(RuntimeError):
    """Something cannot be made; the text says what to do."""
