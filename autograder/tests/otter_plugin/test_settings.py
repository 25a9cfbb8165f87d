"""The plugin's settings: safe by default, and refused where they cannot be meant."""

from __future__ import annotations

import re
from typing import Any

import pytest

from autograder.otter_plugin.settings import Settings, SettingsError, read_settings


def test_nothing_said_means_that_nothing_runs_unconfined() -> None:
    assert read_settings({}) == Settings(unconfined="refuse", languages=("he", "en"))


def test_a_teacher_can_choose() -> None:
    own = {"unconfined": "process", "languages": ["en"]}
    assert read_settings({"autograder": {"otter_plugin": own}}) == Settings("process", ("en",))


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"unconfined": "yes"}, '"unconfined" must be "refuse" or "process"'),
        ({"languages": []}, '"languages" must be a list with some of en, he'),
        ({"languages": ["fr"]}, '"languages" must be a list with some of en, he'),
        ({"uncofined": "process"}, "otter_plugin knows no uncofined"),
    ],
)
def test_what_cannot_be_meant_is_refused(own: dict[str, Any], said: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(said)):
        read_settings({"autograder": {"otter_plugin": own}})
