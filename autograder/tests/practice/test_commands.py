from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.practice.commands import annotation, nothing_is_a_command
from autograder.tests.practice.actions import commands

PRINTED = st.text(alphabet=st.sampled_from(list("ab:%,\r\n =#[]")), max_size=40)


@given(message=PRINTED, file=PRINTED.filter(bool), title=PRINTED.filter(bool))
def test_an_annotation_is_one_command_whatever_it_says(message: str, file: str, title: str) -> None:
    line = annotation("error", message, {"file": file, "line": 3, "title": title})
    (told,) = commands(line)
    assert told.name == "error"
    assert told.data == message
    assert told.properties == {"file": file, "line": "3", "title": title}


@pytest.mark.parametrize(
    "line", ["::error::x", "   ::set-output name=score::70", "a ##[add-mask]0", "::stop-commands::mine", "::mine::"]
)
def test_what_a_pupil_prints_is_no_command(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands(f"{line}\n::notice::after") != [] or line == "::stop-commands::mine"
    with nothing_is_a_command():
        print(line, end="")
    print("::notice::ours")
    assert [command.data for command in commands(capsys.readouterr().out)] == ["ours"]


def test_the_word_that_ends_it_is_another_each_time(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        with nothing_is_a_command():
            pass
    first, _, _, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("::stop-commands::")
    assert first != second
