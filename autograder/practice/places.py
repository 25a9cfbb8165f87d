"""Where in a pupil's file a failed test has its cause: the failing line, or where the name is defined."""

from __future__ import annotations

import ast

from autograder.practice.score import Mark
from autograder.results import SubmissionResult

FIRST = 1


def line_of(mark: Mark, definitions: dict[str, int]) -> int:
    """Return the line, from 1, that a remark on a failed test should stand at.

    Args:
        mark: the test.
        definitions: name -> line, see `definitions`.
    """
    for part in mark.test.feedback:
        line = part.values.get("line")
        if isinstance(line, int) and line > 0:
            return line
    return next((definitions[name] for name in mark.parameters if name in definitions), FIRST)


def error_lines(result: SubmissionResult) -> list[tuple[int, int]]:
    """Return (number of the error, its line) for the remarks on the file as a whole."""
    lines = ((number, error.values.get("line")) for number, error in enumerate(result.errors))
    return [(number, line if isinstance(line, int) and line > 0 else FIRST) for number, line in lines]


def definitions(source: str) -> dict[str, int]:
    """Return where each name of a module is defined last; nothing where the source cannot be read."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    found: dict[str, int] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found[node.name] = node.lineno
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                found.update({each.id: node.lineno for each in ast.walk(target) if isinstance(each, ast.Name)})
    return found
