"""`autograder benchmark-report` prints what it measured."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from autograder.cli.benchmark_report import command
from autograder.records import ClassHead, Record, Records
from autograder.tests.reports.examples import typical


def test_time_size_and_memory_of_a_larger_class_are_printed(tmp_path: Path) -> None:
    with Records(tmp_path, ClassHead("gradient-descent", 100)) as records:
        for student in ("a", "b"):
            records.add(Record(student, typical(student), "W = 0\n"))
    printed = CliRunner().invoke(command, [str(tmp_path), "--pupils", "5"], catch_exceptions=False).output
    assert re.search(r"pupils +5\n", printed)
    assert re.search(r"time to write +[\d.]+ s", printed)
    assert re.search(r"report +0\.\d MB", printed)
    assert re.search(r"peak memory +\d+ MB", printed)
    assert not (tmp_path / "index.html").exists()


def test_a_folder_without_records_is_refused_in_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, [str(tmp_path)])
    assert result.exit_code == 2
    assert "Name a folder that `autograder grade` wrote." in result.output
