"""A student's process that lies: every answer is made up, from pure noise to nearly right.

Made with `random` and a seed, not with hypothesis: a verdict takes some forty answers, and
thousands of verdicts are wanted. A seed that fails is a test that can be run again.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import Any

from autograder.expressions import Expression
from autograder.lesson.descent import Probe, descend
from autograder.sandbox.channel import Ended, decode_line, encode_line

NUMBERS = (0, 1, 2, -4, 0.0, -0.0, 1.5, 0.1, math.inf, -math.inf, math.nan, 5e-324, 1.7e308, -1e300, 1e30, 1e12,
           2**53 + 1, 2**62, 2**63, -(2**63) - 1, 2**64, 10**308, 10**400, -(10**400), True, False)  # fmt: skip
TEXTS = ("", " ", "nan", "inf", "-4", "1e999", "٣", "local", "global", "diverged local", "SGD", "Adam", "lr", "params",
         "\ud800", "a\udfffb", "\0", "\x1b[31m", "<script>", "=1+1", "{0}", "{name}", "%s", "א\u202eב", "x" * 700,
         "x" * 19_999, "x" * 20_001, "a. " * 5000, "-" * 9000, "\n" * 500, "ﷺ" * 3000)  # fmt: skip
KINDS = ("dict", "object", "optimizer", "expression", "tensor", "", None, 7)
ERROR_TYPES = ("NotImplementedError", "MemoryError", "ModuleNotFoundError", "TypeError", "SystemExit", "E\n")
ERROR_TEXTS = (*TEXTS, "NoneType", "leaf Variable that requires grad", "modified by an inplace operation",
               "does not require grad and does not have a grad_fn",
               "backward through the graph a second time")  # fmt: skip
FUNCTIONS = ("gradient_descent", "gradient_descent_with_optimizer", "exercise_loss", "escape_optimizer")
PLAIN = ("lr_too_small", "lr_good", "lr_too_large", "exercise_learning_rate", "exercise_epochs", "minima", "findings",
         "hill", "explanation")  # fmt: skip


class Inventor:
    """Makes up what a process might say."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def number(self) -> Any:
        pick = self.random.random()
        if pick < 0.6:
            return self.random.choice(NUMBERS)
        # Far from every place that a right answer could name.
        size = 10.0 ** self.random.randint(-300, 300) if pick < 0.8 else 1.0
        return self.random.choice((-1, 1)) * self.random.uniform(6, 9) * size

    def leaf(self) -> Any:
        pick = self.random.random()
        if pick < 0.65:
            return self.number()
        return self.random.choice(TEXTS) if pick < 0.9 else None

    def value(self, depth: int = 0) -> Any:
        pick = self.random.random()
        if pick < 0.5 or depth > 4:
            return self.leaf()
        if pick < 0.75:
            return [self.value(depth + 1) for _ in range(self.random.randint(0, 4))]
        if pick < 0.95:
            return self.tagged(depth)
        return self.nested(self.random.choice((5, 19, 24, 26, 400, 900)))

    def nested(self, depth: int) -> Any:
        value = self.leaf()
        for _ in range(depth):
            value = [value]
        return value

    def tagged(self, depth: int) -> dict[str, Any]:
        kind = self.random.choice(KINDS)
        found: dict[str, Any] = {"kind": kind}
        if kind == "dict":
            found["items"] = [
                [self.value(depth + 1), self.value(depth + 1)] if self.often(0.95) else self.value(depth + 1)
                for _ in range(self.random.randint(0, 4))
            ]
        elif kind == "object":
            found["type"] = self.random.choice(TEXTS) if self.often(0.9) else self.leaf()
        else:
            found.update(self.optimizer(depth), kind=kind)
        if self.often(0.03):
            found[self.random.choice(TEXTS)] = self.leaf()
        return found

    def optimizer(self, depth: int = 0) -> dict[str, Any]:
        """Return an optimizer's description, of which much may be wrong."""
        names = ("SGD", "Adam", "Optimizer", "adam", "lr_scheduler", "__class__", *TEXTS)
        options = ("lr", "momentum", "betas", "foreach", "params", *TEXTS)
        found = {self.random.choice(options): self.value(depth + 1) for _ in range(self.random.randint(0, 4))}
        return {"kind": "optimizer", "name": self.random.choice(names), "options": found}

    def by_start(self, *likely: Any) -> Any:
        if self.often(0.1):
            return self.value()
        keys = [self.random.choice((0, 2, -4, 0.0, "0", "-4", False, math.nan, 10**400)) for _ in range(4)]
        return {"kind": "dict", "items": [[key, self._likely(*likely)] for key in keys]}

    def _likely(self, *likely: Any) -> Any:
        return self.random.choice(likely) if likely and self.often(0.6) else self.value()

    def error(self) -> Any:
        if self.often(0.05):
            return self.value()
        fields: dict[str, Any] = {
            "type": self.random.choice((*ERROR_TYPES, *TEXTS)),
            "message": self.random.choice(ERROR_TEXTS),
            "place": self.random.choice(TEXTS),
            "line": self.random.choice((0, 1, -5, 10**9, 10**400)),
            "code": self.random.choice(TEXTS),
        }
        if self.often(0.05):
            fields[self.random.choice(list(fields))] = self.value()
        return fields

    def step(self) -> Any:
        if self.often(0.05):
            return self.value()
        return [self.random.choice(("SGD", "Adam", "", *TEXTS[:4])), self._float(), self._float(), self.often(0.5)]

    def _float(self) -> float:
        number = self.number()
        return float(number) if abs(number) < 1e308 else math.inf

    def rows(self) -> Any:
        return [[self.number() for _ in range(3)] for _ in range(self.random.randint(0, 8))]


class Liar(Inventor):
    """Answers every request of a session; no history and no place in it is right.

    Args:
        seed: what it says.
        knows_much: whether it knows the right histories, and spoils each a little.
    """

    def __init__(self, seed: int, knows_much: bool) -> None:
        super().__init__(seed)
        self.knows_much = knows_much

    def __call__(self, request: dict[str, Any]) -> Any:
        if self.often(0.02):
            return None
        answer = {"id": request["id"], **getattr(self, f"_{request['op']}")(request)}
        if self.often(0.02):
            answer[self.random.choice(("id", "at", "error", "steps", "names", "errors"))] = self.value()
        return answer

    def _load(self, request: dict[str, Any]) -> dict[str, Any]:
        names = [[name, self.often(0.95)] for name in FUNCTIONS] + [[name, self.often(0.05)] for name in PLAIN]
        if self.often(0.1):
            names += [[self.value(), self.value()]]
        return {"errors": [self.error() for _ in range(self.random.choice((0, 0, 1, 3)))], "names": names}

    def _value(self, request: dict[str, Any]) -> dict[str, Any]:
        name = request["name"]
        if name == "minima":
            return {"value": self.by_start()}
        if name == "findings":
            return {"value": self.by_start("local", "global", "diverged", "מקומי")}
        if name in ("exercise_learning_rate", "exercise_epochs") and self.often(0.5):
            return {"value": self.random.choice((0.01, 0.05, 0.3) if "rate" in name else (1, 50, 400.0, 1e300))}
        return {"value": self.value()}

    def _call(self, request: dict[str, Any]) -> dict[str, Any]:
        make = self.random.choice((self.value, self.rows))
        if self.knows_much:
            make = lambda: self._nearly_right(request["args"])  # noqa: E731
        if request["name"] == "escape_optimizer" and self.often(0.7):
            make = self.optimizer
        answer: dict[str, Any] = {"value": make()}
        if self.often(0.5):
            answer["steps"] = [self.step() for _ in range(self.random.randint(0, 4))]
        if self.often(0.2):
            answer["error"] = self.error()
        return answer

    def _nearly_right(self, arguments: list[Any]) -> Any:
        """Return a right history with one cell or row replaced."""
        if len(arguments) != 4:
            return self.value()
        loss, start, rate, epochs = arguments
        rows: list[Any] = [list(row) for row in descend(Probe(Expression(loss["text"]), start, rate, epochs))]
        spoilt = self.random.randrange(len(rows))
        if self.often(0.5):
            rows[spoilt][self.random.randrange(3)] = self.random.choice((*NUMBERS[8:], *TEXTS, None, [], [[1e9]]))
        else:
            rows[spoilt] = self.value()
        return rows


class LyingChannel:
    """A channel without a process.

    Args:
        reply: makes up what comes back for a request; bytes go as they are, the rest as JSON.
            None ends the process.
    """

    def __init__(self, reply: Callable[[dict[str, Any]], Any]) -> None:
        self._reply = reply
        self._request: dict[str, Any] = {}
        self.closed = False

    def send(self, message: dict[str, Any]) -> None:
        """Take a request, which must be one that JSON can carry."""
        assert encode_line(message).endswith(b"\n")
        self._request = message

    def receive(self, seconds: float) -> dict[str, Any]:
        """Return what was made up, read as the real channel reads it."""
        reply = self._reply(self._request)
        if reply is None:
            self.closed = True
            raise Ended("died")
        try:
            return decode_line(reply if isinstance(reply, bytes) else encode_line(reply))
        except Ended:
            self.closed = True
            raise

    def close(self) -> None:
        """Note that the grader has had enough."""
        self.closed = True
