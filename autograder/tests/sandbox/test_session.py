"""A submission that hangs, dies or lies costs what it broke, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from autograder.expressions import Expression
from autograder.grading.run import Workplace
from autograder.sandbox.limits import Limits
from autograder.sandbox.session import Session
from autograder.submissions.source import Cell

Start = Callable[..., Session]


@pytest.fixture
def start(workplace: Workplace) -> Iterator[Start]:
    sessions = []

    def make(*texts: str, limits: Limits | None = None) -> Session:
        cells = [Cell(f"cell {number}", text) for number, text in enumerate(texts, start=1)]
        quick = limits or Limits(load_seconds=3.0, call_seconds=1.5)
        session = Session(lambda: workplace.channel(1), cells, "work.py", quick)
        sessions.append(session)
        session.load()
        return session

    yield make
    for session in sessions:
        session.close()


def test_a_call_gets_its_arguments_and_gives_its_value(start: Start) -> None:
    session = start("def double(loss, start):\n    return [loss(start), 2 * start]\n")
    assert session.call("double", (Expression("w**2"), 3.0)).value == [9.0, 6.0]


def test_what_stands_before_an_exception_counts(start: Start) -> None:
    session = start("first = 1\nraise ValueError('no')\nsecond = 2\n")
    assert session.value("first").value == 1
    assert "second" not in session.names
    assert (session.errors[0].type_name, session.errors[0].line) == ("ValueError", 2)


def test_a_failing_cell_does_not_stop_the_next_one(start: Start) -> None:
    session = start("first = 1\n1 / 0\n", "second = 2\n")
    assert session.value("second").value == 2


def test_a_missing_library_costs_its_line_only(start: Start) -> None:
    session = start("import no_such_library\nvalue = 7\n")
    assert session.value("value").value == 7
    assert session.errors[0].type_name == "ModuleNotFoundError"


def test_what_stands_before_an_endless_loop_counts(start: Start) -> None:
    session = start("first = 1\nwhile True:\n    pass\n", "second = 2\n")
    assert session.value("first").value == 1
    assert session.value("second").value == 2
    assert [(each.limit, each.doing, each.place, each.line) for each in session.incidents] == [
        ("time", "load", "cell 1", 2)
    ]


def test_what_stands_before_a_sudden_exit_counts(start: Start) -> None:
    session = start("import os\nfirst = 1\nos._exit(0)\n")
    assert session.value("first").value == 1
    assert session.incidents[0].limit == "died"


@pytest.mark.parametrize(
    "line",
    [
        "value = -max(iter(int, 1))",
        "def hangs(w=max(iter(int, 1))): return w",
        "@print\n@lambda function: max(iter(int, 1))\ndef hangs(): pass",
        "first, second = [1, max(iter(int, 1))]",
    ],
)
def test_the_statement_that_hangs_is_told_though_it_names_something(start: Start, line: str) -> None:
    session = start(f"before = [1, [-2, True]]\ndef quick(w: float, rate=0.1) -> float:\n    return w\n{line}\n")
    assert session.value("before").value == [1, [-2, True]]
    assert "quick" in session.names
    assert [(incident.limit, incident.line) for incident in session.incidents] == [("time", 4 + line.count("\n"))]


def test_what_is_imported_from_the_future_holds_to_the_end_of_its_cell(start: Start) -> None:
    text = '"""Homework."""\nfrom __future__ import annotations\nx = 1\ndef f(w: NoSuchThing): return 4\nvalue = f(3)\n'
    session = start(text, "def g(w: NoSuchThing): pass\n")
    assert session.value("value").value == 4
    assert [error.type_name for error in session.errors] == ["NameError"]


def test_a_hanging_call_costs_that_call(start: Start) -> None:
    session = start("def hang():\n    while True:\n        pass\ndef fine():\n    return 5\n")
    assert session.call("hang", ()).limit == "time"
    assert session.call("fine", ()).value == 5


def test_the_same_call_is_made_once(start: Start) -> None:
    session = start("count = []\ndef tick():\n    count.append(1)\n    return len(count)\n")
    assert session.call("tick", ()).value == session.call("tick", ()).value == 1


def test_a_dying_call_costs_that_call(start: Start) -> None:
    session = start("import os\ndef die():\n    os._exit(0)\ndef fine():\n    return 5\n")
    assert session.call("die", ()).limit == "died"
    assert session.call("fine", ()).value == 5


def test_what_a_later_load_says_is_not_kept(start: Start) -> None:
    session = start(
        "import os, time\nnow = time.time_ns()\nglobals()[f'name_{now}'] = 1\n"
        "def tell(_=0):\n    return now\ndef die():\n    os._exit(0)\nraise ValueError(f'now is {now}')\n"
    )
    told, names, now = list(session.errors), dict(session.names), session.call("tell", ()).value
    assert session.call("die", ()).limit == "died"
    assert session.call("tell", (1.0,)).value != now, "it was loaded again, and knows more"
    assert told[0].message == f"now is {now}"
    assert (session.errors, session.names) == (told, names)


def test_leaving_by_sys_exit_is_an_error_of_the_call(start: Start) -> None:
    session = start("import sys\ndef leave():\n    sys.exit(0)\n")
    answer = session.call("leave", ())
    assert answer.error is not None
    assert answer.error.type_name == "SystemExit"


def test_a_flood_of_prints_is_stopped(start: Start) -> None:
    session = start("def flood():\n    while True:\n        print('x' * 100000)\n")
    assert session.call("flood", ()).limit == "output"


def test_a_flood_of_memory_is_an_error_of_the_call_and_an_incident(start: Start) -> None:
    session = start("def hoard():\n    return bytearray(3 * 10**9)\ndef fine():\n    return 5\n")
    answer = session.call("hoard", ())
    assert answer.error is not None
    assert answer.error.type_name == "MemoryError"
    assert [each.limit for each in session.incidents] == ["memory"]
    assert session.call("fine", ()).value == 5


@pytest.mark.parametrize(
    "line",
    [
        "os.write(101, b'not json\\n')",
        'os.write(101, b\'{"id": true, "value": 1}\\n\')',
        'os.write(101, b\'{"id": 99, "value": 1}\\n\')',
        "os.write(101, b'[' * 100000 + b'\\n')",
        'os.write(101, b\'{"id": 2, "value": {"kind": "dict", "items": [1]}}\\n\')',
    ],
)
def test_a_forged_answer_gains_nothing(start: Start, line: str) -> None:
    session = start(f"import os\ndef forge():\n    {line}\n    return 1\n")
    answer = session.call("forge", ())
    assert answer.limit == "protocol"


def test_an_answer_that_never_ends_is_cut(start: Start) -> None:
    session = start("def endless():\n    while True:\n        yield 1.0\n", limits=Limits(call_seconds=20.0))
    answer = session.call("endless", ())
    assert answer.value is None or not isinstance(answer.value, list)


def test_an_exception_without_a_text_is_told_by_its_type(start: Start) -> None:
    session = start(
        "class Odd(Exception):\n    def __str__(self):\n        raise RuntimeError\ndef odd():\n    raise Odd\n"
    )
    answer = session.call("odd", ())
    assert answer.error is not None
    assert (answer.error.type_name, answer.error.message) == ("Odd", "")


def test_the_line_of_an_exception_is_the_students(start: Start) -> None:
    session = start("def work():\n    value = None\n    return value.item()\n")
    error = session.call("work", ()).error
    assert error is not None
    assert (error.place, error.line, error.code) == ("cell 1", 3, "return value.item()")


def test_optimizer_steps_are_recorded_when_asked_for(start: Start) -> None:
    text = (
        "import torch\ndef step(rate):\n    w = torch.tensor(1.0, requires_grad=True)\n"
        "    optimizer = torch.optim.SGD([w], lr=rate)\n    (3 * w).backward()\n    optimizer.step()\n"
    )
    session = start(text)
    (taken,) = session.call("step", (0.5,), record_steps=True).steps
    assert (taken.optimizer, taken.before, taken.after, taken.plain) == ("SGD", 1.0, -0.5, True)
    assert session.call("step", (0.25,)).steps == ()


def test_calls_made_ahead_give_what_they_give_one_by_one(start: Start) -> None:
    session = start("made = []\ndef f(x):\n    made.append(x)\n    return [x, len(made)]\n")
    session.calls_ahead("f", [(1.0,), (2.0,), (1.0,), (3.0,)])
    assert [session.call("f", (x,)).value for x in (1.0, 2.0, 3.0)] == [[1.0, 1], [2.0, 2], [3.0, 3]]
    assert session.value("made").value == [1.0, 2.0, 3.0]


def test_the_first_call_made_ahead_that_hangs_costs_itself_alone(start: Start) -> None:
    session = start("def f(x):\n    while x == 2:\n        pass\n    return x\n")
    session.calls_ahead("f", [(1.0,), (2.0,), (3.0,)])
    assert [session.call("f", (x,)).value for x in (1.0, 3.0)] == [1.0, 3.0]
    assert session.call("f", (2.0,)).limit == "time"
    assert [(incident.limit, incident.doing) for incident in session.incidents] == [("time", "f")]


def test_values_asked_for_ahead_are_those_of_the_file(start: Start) -> None:
    session = start("a, b = 1, 'text'\n")
    session.values_ahead(["a", "b", "a"])
    assert (session.value("a").value, session.value("b").value) == (1, "text")


def test_answers_given_before_they_were_asked_for_are_no_answers(start: Start) -> None:
    session = start(
        'import os\ndef f(x):\n    os.write(101, b\'{"id":3,"value":99}\\n{"id":4,"value":99}\\n\')\n    return x\n'
    )
    session.calls_ahead("f", [(1.0,), (2.0,)])
    assert session.call("f", (1.0,)).limit == "protocol"
