"""What the commands share: the language of the messages."""

from __future__ import annotations

import pytest

from autograder.messages.locales import locale_language


@pytest.mark.parametrize(
    ("name", "language"),
    [("he_IL.UTF-8", "he"), ("iw_IL", "he"), ("HE", "he"), ("en_US.UTF-8", "en"), ("C", "en"), ("de_DE", "en")],
)
def test_the_locale_decides_the_language(name: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", name)
    assert locale_language() == language


def test_the_strongest_setting_of_the_locale_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "he_IL")
    monkeypatch.setenv("LC_MESSAGES", "en_US")
    monkeypatch.delenv("LC_ALL", raising=False)
    assert locale_language() == "en"
    monkeypatch.setenv("LC_ALL", "he_IL")
    assert locale_language() == "he"
