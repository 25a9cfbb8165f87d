"""The process that runs one submission: loads its cells, answers calls, knows no expected value.

It speaks JSON lines over two descriptors. From the first cell on, everything in this
process is untrusted: it decides nothing, and what it says is checked on the other side.
"""

from __future__ import annotations

import ast
import builtins
import json
import os
import sys
import types
from collections.abc import Callable
from typing import Any

from autograder import arguments, failures, steps
from autograder.answers import NotData, flatten
from autograder.calls import Answer, call_here

FUTURE_FLAGS = 0x1FF0000  # all flags of the __future__ module; a statement inherits those of its cell
MAX_NAMES = 2000
# What takes no time: names, and values that are written out.
_AT_REST = (
    *(ast.Assign, ast.Expr, ast.arguments, ast.arg, ast.expr_context),
    *(ast.Constant, ast.Name, ast.Tuple, ast.List, ast.Dict, ast.UnaryOp, ast.unaryop),
)


def serve(read: Callable[[], bytes], write: Callable[[bytes], None]) -> None:
    """Answer requests until there are none.

    Args:
        read: returns the next line, b"" at the end.
        write: sends all of the bytes given.
    """
    submission = _Submission(lambda at: write(_line({"at": at})))
    operations = {"load": submission.load, "value": submission.value, "call": submission.call}
    while line := read():
        request = json.loads(line)
        try:
            answer = operations[request["op"]](request)
        except NotData:
            answer = {"value": {"kind": "object", "type": "too much data"}}
        write(_line({"id": request["id"], **answer}))


def _line(message: dict[str, Any], dumps: Any = json.dumps) -> bytes:
    return bytes(dumps(message, separators=(",", ":")).encode("utf-8", "replace")) + b"\n"


class _Submission:
    def __init__(self, report_progress: Callable[[list[int]], None]) -> None:
        self._report_progress = report_progress
        self._module = types.ModuleType("__main__")

    def load(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run the cells in order; a failing one ends at its failing statement."""
        names = self._module.__dict__
        names.update(__builtins__=builtins, __file__=request["file"])
        sys.modules["__main__"] = self._module
        sys.argv = [request["file"]]
        stops = dict(request["stops"])
        errors = []
        for index, cell in enumerate(request["cells"]):
            errors += self._run_cell(index, cell["place"], cell["text"], stops.get(index))
        public = [[name, callable(value)] for name, value in list(names.items()) if type(name) is str]
        return {"errors": errors, "names": public[:MAX_NAMES]}

    def _run_cell(self, index: int, place: str, text: str, stop: int | None) -> list[dict[str, Any]]:
        name = failures.code_name(place, text)
        try:
            tree = ast.parse(text, name)
            flags = _future_flags(tree, name)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return [failures.to_data(failures.describe(error))]
        errors: list[dict[str, Any]] = []
        for number, statement in enumerate(tree.body):
            if number == stop:
                break
            if not _is_at_rest(statement):
                self._report_progress([index, number])
            raised = self._run_statement(ast.Module([statement], []), name, flags)
            if raised is None:
                continue
            errors.append(failures.to_data(failures.describe(raised)))
            # A library that the grader lacks is not the student's mistake: go on without it.
            if not (isinstance(raised, ModuleNotFoundError) and isinstance(statement, ast.Import | ast.ImportFrom)):
                break
        return errors

    def _run_statement(self, tree: ast.Module, name: str, flags: int) -> BaseException | None:
        try:
            code = compile(tree, name, "exec", flags=flags, dont_inherit=True)
            exec(code, self._module.__dict__)  # noqa: S102 - this is what the process is for
        except BaseException as error:
            return error
        return None

    def value(self, request: dict[str, Any]) -> dict[str, Any]:
        """Return a value of the submission as data."""
        try:
            return {"value": flatten(self._module.__dict__.get(request["name"]))}
        except NotData:
            raise
        except BaseException as error:  # a student's object may raise anything while it is read
            return {"error": failures.to_data(failures.describe(error))}

    def call(self, request: dict[str, Any]) -> dict[str, Any]:
        """Call a function of the submission."""
        function = self._module.__dict__.get(request["name"])
        values = [arguments.decode(argument) for argument in request["args"]]
        return answer_to_data(call_here(function, values, request["steps"], flat=True))


def _future_flags(tree: ast.Module, name: str) -> int:
    """Return what a cell imports from __future__, for the compiler.

    The cell as a whole was compiled when it was read; once more would cost milliseconds.
    """
    imports: list[ast.stmt] = [
        node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "__future__"
    ]
    return compile(ast.Module(imports, []), name, "exec", dont_inherit=True).co_flags & FUTURE_FLAGS


def _is_at_rest(statement: ast.stmt) -> bool:
    """Tell whether a statement only names a function, or a value that is written out there."""
    parts: list[ast.AST] = [statement]
    if isinstance(statement, ast.FunctionDef):
        parts = [statement.args, *statement.decorator_list, *filter(None, [statement.returns])]
    return all(isinstance(node, _AT_REST) for part in parts for node in ast.walk(part))


def answer_to_data(answer: Answer) -> dict[str, Any]:
    """Return an answer whose value is flat already as JSON data."""
    data: dict[str, Any] = {"value": answer.value, "steps": steps.to_data(answer.steps)}
    if answer.error is not None:
        data["error"] = failures.to_data(answer.error)
    return data


def use_descriptors(requests: int, answers: int) -> None:
    """Serve over two file descriptors, then leave without running anything more."""
    # The student's code may replace these names; they are taken before it runs.
    os_read, os_write, leave = os.read, os.write, os._exit
    buffer = bytearray()

    def read() -> bytes:
        while b"\n" not in buffer:
            chunk = os_read(requests, 2**16)
            if not chunk:
                return b""
            buffer.extend(chunk)
        line, _, rest = bytes(buffer).partition(b"\n")
        buffer[:] = rest
        return line

    def write(data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[os_write(answers, view) :]

    try:
        serve(read, write)
    finally:
        leave(0)
