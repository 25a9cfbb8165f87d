"""A test file without its hidden cases, and without what only they need."""

from __future__ import annotations

import ast

from autograder.release.errors import ReleaseError


def without_hidden_cases(text: str, file: str) -> str:
    """Return the text of a test file whose cases are all public, its points counted anew.

    Raises:
        ReleaseError: a case does not say in so many words whether it is hidden.
    """
    tree = ast.parse(text)
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.decorator_list]
    cases = {function: _options(function, file) for function in functions}
    dropped = [function for function, options in cases.items() if options["hidden"]]
    points = sum(options["points"] for options in cases.values() if not options["hidden"])
    kept = [node for node in tree.body if node not in dropped]
    used = {part.id for node in kept for part in ast.walk(node) if isinstance(part, ast.Name)}
    cut = [*dropped, *(node for node in kept if _is_idle_import(node, used))]
    lines = text.split("\n")
    for node in kept:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "points":
            lines[node.lineno - 1] = f"points = {points}"
    for node in sorted(cut, key=lambda each: each.lineno, reverse=True):
        first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", []))])
        end = node.end_lineno or node.lineno
        while node in dropped and end < len(lines) and not lines[end].strip():
            end += 1  # the blank lines that follow a function go with it
        del lines[first - 1 : end]
    return "\n".join(lines).rstrip("\n") + "\n"


def _options(function: ast.FunctionDef, file: str) -> dict[str, int]:
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "test_case":
            given = {word.arg: word.value for word in decorator.keywords}
            values = {name: given[name] for name in ("points", "hidden") if name in given}
            if len(values) == 2 and all(isinstance(value, ast.Constant) for value in values.values()):
                return {name: int(ast.literal_eval(value)) for name, value in values.items()}
    raise ReleaseError(f"{file}: @test_case of {function.name} must say points=NUMBER and hidden=True or False")


def _is_idle_import(node: ast.stmt, used: set[str]) -> bool:
    if not isinstance(node, ast.Import | ast.ImportFrom):
        return False
    names = {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
    return not names & used
