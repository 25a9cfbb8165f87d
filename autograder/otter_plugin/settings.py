"""What a teacher can choose: the part "otter_plugin" of "autograder" in `otter_config.json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from autograder.messages import LANGUAGES

# What to do where nothing can be confined: give no verdict, or run the code in an ordinary process.
REFUSE, PROCESS = "refuse", "process"


class SettingsError(ValueError):
    """The settings cannot be used; the text says what may stand there."""


@dataclass(frozen=True)
class Settings:
    """The plugin's settings.

    Attributes:
        unconfined: `REFUSE` or `PROCESS`.
        languages: in which languages pupils read the results, in this order.
    """

    unconfined: str = REFUSE
    languages: tuple[str, ...] = ("he", "en")


def read_settings(config: Mapping[str, Any]) -> Settings:
    """Return the settings in an `otter_config.json`.

    Raises:
        SettingsError: there is something else than what may stand there.
    """
    own = config.get("autograder", {}).get("otter_plugin", {})
    unknown = sorted(set(own) - {"unconfined", "languages"})
    if unknown:
        raise SettingsError(f"otter_config.json: otter_plugin knows no {', '.join(unknown)}")
    settings = Settings(own.get("unconfined", REFUSE), tuple(own.get("languages", Settings.languages)))
    if settings.unconfined not in (REFUSE, PROCESS):
        raise SettingsError(f'otter_config.json: "unconfined" must be "{REFUSE}" or "{PROCESS}"')
    if not settings.languages or not set(settings.languages) <= set(LANGUAGES):
        raise SettingsError(f'otter_config.json: "languages" must be a list with some of {", ".join(LANGUAGES)}')
    return settings
