"""The places that a teacher's report names on the exercise's curve; a pupil's copy names none."""

from __future__ import annotations

from autograder.lesson.losses import landscape

try:
    from autograder.lesson.hidden.hill import hill
except ModuleNotFoundError as error:  # a pupil's copy of the exercise
    if not (error.name or "").startswith("autograder.lesson.hidden"):
        raise
    hill = None  # type: ignore[assignment]


def marks() -> tuple[tuple[str, float], ...]:
    """Return (label, w) of the valleys and the hill; a label is a sentence's id."""
    if hill is None:
        return ()
    places = landscape()
    return (
        ("figure.local-minimum", places.local_minimum),
        ("figure.global-minimum", places.global_minimum),
        ("figure.hill", hill()),
    )
