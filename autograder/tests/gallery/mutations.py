"""Breaks right loops in named ways, in many styles: submissions whose mistake is known by construction."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

INDENT = "    "


@dataclass(frozen=True)
class Loop:
    """A loop in pieces; each step is a tuple of lines.

    Attributes:
        order: the steps in the loop, by name.
    """

    start: str = "start"
    rate: str = "learning_rate"
    epochs: str = "epochs"
    loss: str = "loss_fn(W)"
    header: str = "for epoch in range({epochs}):"
    counter: str = ""
    setup: tuple[str, ...] = ("W = torch.tensor(float({start}), requires_grad=True)", "rows = []")
    forward: tuple[str, ...] = ("loss = {loss}",)
    backward: tuple[str, ...] = ("loss.backward()",)
    update: tuple[str, ...] = ("with torch.no_grad():", "    W -= {rate} * W.grad")
    record: tuple[str, ...] = ("rows.append((W.item(), loss.item(), W.grad.item()))",)
    zero: tuple[str, ...] = ("W.grad.zero_()",)
    order: tuple[str, ...] = ("forward", "backward", "update", "record", "zero")
    before: tuple[str, ...] = ()
    result: str = "return rows"
    by_optimizer: bool = False

    def text(self, name: str) -> str:
        """Return the function's source."""
        gaps = {"start": self.start, "rate": self.rate, "epochs": self.epochs, "loss": self.loss}
        steps = {step: getattr(self, step) for step in ("forward", "backward", "update", "record", "zero")}
        body = [line for step in self.order for line in steps[step]] + ([self.counter] if self.counter else [])
        lines = [*self.setup, *(line for step in self.before for line in steps[step])]
        lines += [self.header, *(INDENT + line for line in body or ["pass"])]
        lines.append(self.result)
        filled = (line.format(**gaps) for line in lines if line)
        return (
            f"def {name}(loss_fn, start, learning_rate, epochs):\n" + "\n".join(INDENT + line for line in filled) + "\n"
        )


HAND = Loop()
HAND_STYLES = (
    HAND,
    replace(HAND, update=("W.data = W.data - {rate} * W.grad",), zero=("W.grad = torch.zeros_like(W)",)),
    replace(
        HAND, update=("W.data -= {rate} * W.grad.data",), header="i = 0\n    while i < {epochs}:", counter="i += 1"
    ),
    replace(HAND, update=("with torch.no_grad():", "    W.sub_({rate} * W.grad)"), zero=("W.grad.data.zero_()",)),
    replace(
        HAND,
        setup=("W = torch.nn.Parameter(torch.tensor([float({start})]))", "rows = list()"),
        loss="loss_fn(W).sum()",
        update=("with torch.no_grad():", "    step = {rate} * W.grad", "    W.copy_(W - step)"),
    ),
    replace(
        HAND,
        setup=("W = torch.tensor(float({start}), requires_grad=True, dtype=torch.float64)", "rows = []"),
        record=("rows.append([float(W), float(loss), float(W.grad)])",),
        zero=("W.grad -= W.grad",),
    ),
)
SGD = Loop(
    setup=(
        "W = torch.tensor(float({start}), requires_grad=True)",
        "optimizer = torch.optim.SGD([W], lr={rate})",
        "rows = []",
    ),
    update=("optimizer.step()",),
    zero=("optimizer.zero_grad()",),
    by_optimizer=True,
)
SGD_STYLES = (
    SGD,
    replace(SGD, zero=("optimizer.zero_grad(set_to_none=False)",), header="for epoch in range(0, {epochs}, 1):"),
    replace(SGD, header="i = 0\n    while i != {epochs}:", counter="i = i + 1"),
    replace(
        SGD,
        setup=(
            "W = torch.nn.Parameter(torch.tensor(float({start})))",
            "optimizer = torch.optim.SGD(params=[W], lr={rate})",
            "rows = []",
        ),
        record=("rows.append((float(W.detach()), float(loss.detach()), float(W.grad)))",),
    ),
)

Break = Callable[[Loop], Loop]


def _moved(loop: Loop, step: str, after: str) -> Loop:
    order = [each for each in loop.order if each != step]
    order.insert(order.index(after) + 1, step)
    return replace(loop, order=tuple(order))


def _without(loop: Loop, step: str) -> Loop:
    return replace(loop, order=tuple(each for each in loop.order if each != step))


def _lines(loop: Loop, step: str, old: str, new: str) -> Loop:
    return replace(loop, **{step: tuple(line.replace(old, new) for line in getattr(loop, step))})


ANYWHERE: tuple[tuple[str, Break], ...] = (
    *(("start-hard-coded", lambda loop, to=to: replace(loop, start=to)) for to in ("0.0", "1.0", "-2")),
    *(("learning-rate-hard-coded", lambda loop, to=to: replace(loop, rate=to)) for to in ("0.1", "0.01", "0.05")),
    *(("epochs-hard-coded", lambda loop, to=to: replace(loop, epochs=to)) for to in ("100", "10", "25")),
    ("loss-hard-coded", lambda loop: replace(loop, loss="(W**2 - 4*W + 8).sum()")),
    ("loss-hard-coded", lambda loop: replace(loop, loss="(W**4 + 3*W**3 - W**2 - 3*W).sum()")),
    ("off-by-one-epochs", lambda loop: replace(loop, epochs="epochs + 1")),
    ("off-by-one-epochs", lambda loop: replace(loop, epochs="epochs - 1")),
    ("recorded-before-update", lambda loop: _moved(loop, "record", "backward")),
    ("recorded-after-zero", lambda loop: _moved(loop, "record", "zero")),
    ("no-zero-grad", lambda loop: _without(loop, "zero")),
    ("zero-before-update", lambda loop: _moved(loop, "zero", "backward")),
    ("no-backward", lambda loop: _without(loop, "backward")),
    ("loss-outside-loop", lambda loop: replace(_without(loop, "forward"), before=("forward",))),
    ("missing-return", lambda loop: replace(loop, result="")),
    ("missing-return", lambda loop: replace(loop, result="return W.item()")),
    ("missing-return", lambda loop: replace(loop, result="print(rows[-1])")),
)
BY_HAND: tuple[tuple[str, Break], ...] = (
    ("wrong-sign", lambda loop: replace(loop, rate="-learning_rate")),
    ("no-learning-rate", lambda loop: replace(loop, rate="1")),
    ("update-tracked-by-autograd", lambda loop: replace(loop, update=("W -= {rate} * W.grad",))),
    ("lost-leaf", lambda loop: replace(loop, update=("W = W - {rate} * W.grad",))),
    ("lost-leaf", lambda loop: replace(loop, update=("with torch.no_grad():", "    W = W - {rate} * W.grad"))),
)
BY_OPTIMIZER: tuple[tuple[str, Break], ...] = (
    ("no-step", lambda loop: _without(loop, "update")),
    ("hand-loop-in-optimizer-part", lambda loop: replace(loop, update=("W.data -= {rate} * W.grad",))),
    *(
        ("momentum-or-other-optimizer", lambda loop, to=to: _lines(loop, "setup", "lr={rate}", "lr={rate}, " + to))
        for to in ("momentum=0.9", "momentum=0.5", "momentum=0.9, nesterov=True", "weight_decay=0.1")
    ),
    *(
        (
            "momentum-or-other-optimizer",
            lambda loop, to=to: _lines(loop, "setup", "torch.optim.SGD", f"torch.optim.{to}"),
        )
        for to in ("Adam", "AdamW", "RMSprop", "Adagrad")
    ),
)
_IN_THE_OPTIMIZER_PART = {"no-zero-grad": "optimizer-without-zero-grad"}


@dataclass(frozen=True)
class Mutant:
    """A function with known mistakes.

    Attributes:
        misconceptions: what was broken.
        text: the function's source.
        by_optimizer: whether it is the optimizer part.
    """

    misconceptions: frozenset[str]
    text: str
    by_optimizer: bool


def mutants() -> Iterator[Mutant]:
    """Yield each mistake in each style, and each two mistakes of different kinds in one style of each part."""
    for styles, name, breaks in (
        (HAND_STYLES, "gradient_descent", (*ANYWHERE, *BY_HAND)),
        (SGD_STYLES, "gradient_descent_with_optimizer", (*ANYWHERE, *BY_OPTIMIZER)),
    ):
        for style, one in itertools.product(styles, breaks):
            yield _mutant(style, name, one)
        ignored = [one for one in breaks if one[0].endswith("hard-coded")][::3]
        for one, other in itertools.product(ignored, breaks):
            if not other[0].endswith("hard-coded"):
                yield _mutant(styles[0], name, one, other)


def _mutant(loop: Loop, name: str, *breaks: tuple[str, Break]) -> Mutant:
    ids = []
    for misconception, break_it in breaks:
        broken = break_it(loop)
        loop = broken
        ids.append(_IN_THE_OPTIMIZER_PART.get(misconception, misconception) if loop.by_optimizer else misconception)
    return Mutant(frozenset(ids), loop.text(name), loop.by_optimizer)
