"""For the pupil's notebook, in Jupyter, Colab or VS Code: `check()` and `plot_descent(...)`.

Both say what is wrong instead of raising, so that a notebook runs to its end, and do nothing
where there is no notebook: when the file is graded, its last cells have nobody to talk to.
"""

from __future__ import annotations

import math
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any

from autograder.messages import Feedback
from autograder.messages.locales import locale_language

WIDTH = 100


def check(language: str | None = None) -> None:
    """Check what this notebook has defined so far with the public tests.

    Args:
        language: "he" or "en"; by default the locale's.
    """
    from autograder.assignment import find_exercise, load_assignment
    from autograder.grading.own_names import grade_names
    from autograder.questions.otter_format import TestFolderError

    shell, spoken = _shell(), language or locale_language()
    if shell is None:
        return
    try:
        assignment = load_assignment(find_exercise())
    except TestFolderError as error:
        _say(Feedback("notebook.no-exercise", {"reason": str(error)}), spoken)
        return
    try:
        result = grade_names(shell.user_ns, assignment, "notebook")
    except KeyboardInterrupt:
        _say(Feedback("notebook.stopped"), spoken)
        return
    _show(result, assignment, spoken)
    _say(Feedback("notebook.checked"), spoken)


def _show(result: Any, assignment: Any, language: str) -> None:
    import io

    from rich.console import Console

    from autograder.reports.check_html import check_html
    from autograder.reports.student_view import print_check

    points = (assignment.automatic_score, assignment.given_by_teacher)
    text = io.StringIO()
    console = Console(file=text, width=WIDTH, force_jupyter=False, color_system=None)
    print_check(console, result, *points, language)
    html = check_html(result, *points, language)
    _display({"text/html": html, "text/plain": text.getvalue()})


def plot_descent(
    descent: Callable[..., Any],
    loss: str = "exercise",
    starts: Sequence[float] = (0.0,),
    learning_rate: float | None = 0.01,
    epochs: int | None = 100,
    language: str | None = None,
) -> None:
    """Draw the loss curve with the steps that a descent function takes on it.

    Args:
        descent: the pupil's `gradient_descent`, or the one with the optimizer.
        loss: "exercise" or "lesson": whose curve.
        starts: where descents start.
        learning_rate: the factor of the gradient; None where it is not chosen yet.
        epochs: how many steps; None where it is not chosen yet.
        language: "he" or "en"; by default the locale's.

    Raises:
        KeyError: there is no such loss.
    """
    from autograder.lesson.losses import EXERCISE, LESSON

    curve, spoken = {"exercise": EXERCISE, "lesson": LESSON}[loss], language or locale_language()
    if _shell() is None:
        return
    if learning_rate is None or epochs is None:
        _say(Feedback("notebook.no-rate"), spoken)
        return
    try:
        paths = {f"w = {start:g}": _weights(descent(curve, start, learning_rate, epochs), start) for start in starts}
    except NotImplementedError as open_task:
        print(open_task)  # noqa: T201 - the stub's own words
    except Exception:
        traceback.print_exc()
        _say(Feedback("notebook.no-picture"), spoken)
    else:
        _draw(curve, paths, spoken)


def _weights(history: Sequence[Sequence[Any]], start: float) -> list[float]:
    weights = [float(start), *(float(row[0]) for row in history)]
    return [w for w in weights if math.isfinite(w)]


def _draw(curve: Any, paths: dict[str, list[float]], language: str) -> None:
    from matplotlib import pyplot

    from autograder.lesson.picture import picture_of
    from autograder.reports.plot import draw

    figure, axes = pyplot.subplots(figsize=(8, 5), layout="constrained")
    draw(picture_of(curve, paths), axes, language)
    _display(figure)
    pyplot.close(figure)


def _shell() -> Any:
    """Return the notebook's kernel; None where there is none."""
    # A kernel has it imported; nobody else should wait for it.
    interactive = sys.modules.get("IPython")
    return interactive.get_ipython() if interactive is not None else None


def _say(feedback: Feedback, language: str) -> None:
    from autograder.reports.fragment import paragraph

    _display({"text/html": paragraph(feedback, language), "text/plain": feedback.text(language)})


def _display(what: Any) -> None:
    from IPython.display import display

    display(what, raw=isinstance(what, dict))  # type: ignore[no-untyped-call]
