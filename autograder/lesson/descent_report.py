"""All that is known of one descent function after its calls: histories, problem, diagnosis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from autograder.calls import source_of
from autograder.lesson import reading
from autograder.lesson.descent import Probe, Row
from autograder.lesson.diagnosis import alike, diagnose, first_difference
from autograder.lesson.history import History, Problem, announce, call_text, history_of
from autograder.lesson.rivals import Habits, imitate
from autograder.messages import Feedback
from autograder.verdicts import CheckFailed, Remark, Table

TABLE_ROWS = 4


@dataclass
class DescentReport:
    """A descent function, called with some probes.

    Attributes:
        function: the student's function, or None.
        name: its name.
        probes: the calls to judge by.
        by_optimizer: whether it is the part that must use `torch.optim.SGD`.
    """

    function: Any
    name: str
    probes: Sequence[Probe]
    by_optimizer: bool = False

    def history(self, probe: Probe) -> History:
        """Return the history of one call.

        Raises:
            CheckFailed: there is none; the remark says why.
        """
        answer = history_of(self.function, self.name, probe, self.by_optimizer)
        if isinstance(answer, Problem):
            raise CheckFailed(answer.remark)
        return answer

    @cached_property
    def histories(self) -> dict[Probe, History]:
        """Return the histories of all probes.

        Raises:
            CheckFailed: one call gave none; the first one that did not decides.
        """
        announce(self.function, self.probes, self.by_optimizer)
        return {probe: self.history(probe) for probe in self.probes}

    @cached_property
    def misconceptions(self) -> tuple[str, ...]:
        """Return the mistakes that explain the histories, the first that a pupil meets first."""
        observations = tuple((probe, history.rows) for probe, history in self.histories.items())
        names = diagnose(observations, self._contradicted())
        if self.by_optimizer:
            names = tuple("optimizer-without-zero-grad" if name == "no-zero-grad" else name for name in names)
            # The steps themselves say so, also where no rival has just that momentum.
            if not names and any(not step.plain for history in self.histories.values() for step in history.steps):
                names = ("momentum-or-other-optimizer",)
        return names

    def _contradicted(self) -> frozenset[str]:
        """Return ids that the source or the optimizer's own steps speak against.

        Several mistakes leave the weight where it is, and then the numbers are the same.
        """
        source = reading.Function(source_of(self.function), self.name)
        against = set()
        if source.calls_backward is not None:
            against |= {"zero-before-update", "no-step"} if not source.calls_backward else {"no-backward"}
        if self.by_optimizer:
            steps = [step for history in self.histories.values() for step in history.steps]
            every_epoch = len(steps) >= sum(len(history.rows) for history in self.histories.values())
            against.add("no-step" if every_epoch else "zero-before-update")
            if steps and all(step.plain and step.optimizer == "SGD" for step in steps):
                against.add("momentum-or-other-optimizer")
        else:
            against.add("no-step")
            if source.moves_weight is False:
                against.add("zero-before-update")
        return frozenset(against)

    @property
    def is_constant(self) -> bool:
        """Whether the same history comes back whatever is asked: no argument is used."""
        return len({history.rows for history in self.histories.values()}) == 1

    def fail(self, probe: Probe, column: int, row: int) -> CheckFailed:
        """Return the failure for a number that is not what it should be."""
        values = {
            "called": call_text(self.name, probe),
            "row": row,
            "got": self.histories[probe].rows[row][column],
            "wanted": imitate(Habits(), probe, row + 1)[row][column],
        }
        what = Feedback(f"history.wrong-{Row._fields[column]}", values)
        return CheckFailed(self._remark(what, comparison(probe, self.histories[probe].rows)))

    def fail_as(self, sentence: str, probe: Probe, **values: Any) -> CheckFailed:
        """Return a failure with a sentence of its own."""
        what = Feedback(sentence, {"called": call_text(self.name, probe), **values})
        return CheckFailed(self._remark(what, comparison(probe, self.histories[probe].rows)))

    def fail_hidden(self) -> CheckFailed:
        """Return the failure of a hidden case: the mistake and its hint, no input and no number."""
        return CheckFailed(self._remark(Feedback("history.hidden", {"name": self.name}), None))

    def _remark(self, what: Feedback, table: Table | None) -> Remark:
        names = self.misconceptions
        hints = tuple(Feedback(f"misconception.{name}") for name in names) or (self._unnamed_hint(),)
        return Remark((what, *hints), names, table=table)

    def _unnamed_hint(self) -> Feedback:
        """Return a question for numbers that no known mistake explains."""
        for probe, history in self.histories.items():
            rows = history.rows
            if len(rows) > 1 and len({row.w for row in rows}) == 1:
                return Feedback("history.hint-all-same" if rows[0].w != probe.start else "history.hint-stuck")
            if all(_rounded(number) for row in rows for number in row):
                return Feedback("history.hint-rounded")
            if len(rows) == 1 and probe.epochs > 1:
                return Feedback("history.hint-one-row")
            right = imitate(Habits(), probe._replace(epochs=probe.epochs + 1))
            if rows and alike(sorted(rows[0]), sorted(right[0])) and not alike(rows[0], right[0]):
                return Feedback("history.hint-columns")
            if all(
                alike(row, (at.w, after.loss, at.grad)) for row, (at, after) in zip(rows, pairwise(right), strict=False)
            ):
                return Feedback("history.hint-loss-after")
        return Feedback("history.hint-any")


def _rounded(number: float) -> bool:
    return number == round(number, 3)


def comparison(probe: Probe, rows: Sequence[Row]) -> Table:
    """Return the first rows beside the expected ones, the first difference marked."""
    expected = imitate(Habits(), probe, TABLE_ROWS)
    lines = []
    for number in range(min(TABLE_ROWS, max(len(rows), len(expected)))):
        given = rows[number] if number < len(rows) else ("",) * 3
        wanted = expected[number] if number < len(expected) else ("",) * 3
        lines.append((number, *given, *wanted))
    difference = first_difference(probe, rows)
    marked = None
    if difference is not None and difference[0] < TABLE_ROWS:
        marked = (difference[0], difference[1] + 1)
    columns = ("epoch", "your-w", "your-loss", "your-grad", "right-w", "right-loss", "right-grad")
    return Table(tuple(f"table.{column}" for column in columns), tuple(lines), marked)
