"""Puts off PyTorch's compiler until something asks for it.

The first optimizer step of a process imports `torch._dynamo`, some 800 modules and as long as
`import torch` itself, only to learn that nothing is being compiled (`torch/_compile.py`,
`torch/optim/optimizer.py`). The stand-in says so at once, and gives way to the real module
when anything else is asked of it.
"""

from __future__ import annotations

import importlib
import os
import sys
import types
from typing import Any

_NAME = "torch._dynamo"


# The compiler makes this folder when it is imported; one that is there it takes.
_FOLDER = "TORCHINDUCTOR_CACHE_DIR"
_A_FOLDER_THAT_IS_THERE = "/"


class _StandIn(types.ModuleType):
    may_write = True

    def disable(self, function: Any = None, *arguments: Any, **options: Any) -> Any:
        """Return the function: without a compiler there is nothing to keep it from."""
        return function if function is not None else lambda given: given

    def graph_break(self, *arguments: Any, **options: Any) -> None:
        """Break nothing: there is no graph."""

    def __getattr__(self, name: str) -> Any:
        # `__path__` is asked for by `import torch._dynamo.config`; of the others, modules may have none.
        if name.startswith("__") and name != "__path__":
            raise AttributeError(name)
        return getattr(bring_compiler(), name)


def put_off_compiler(may_write: bool = True) -> None:
    """Let the compiler be imported by whoever needs it. Does nothing once it is there.

    Args:
        may_write: whether it may make a folder for what it compiles; a confined process cannot.
    """
    stand_in = _StandIn(_NAME)
    stand_in.may_write = may_write
    sys.modules.setdefault(_NAME, stand_in)


def bring_compiler() -> types.ModuleType:
    """Import the compiler, in place of its stand-in."""
    stand_in = sys.modules.get(_NAME)
    if not isinstance(stand_in, _StandIn):
        return importlib.import_module(_NAME)
    del sys.modules[_NAME]
    if stand_in.may_write:
        return importlib.import_module(_NAME)
    os.environ[_FOLDER] = _A_FOLDER_THAT_IS_THERE
    try:
        return importlib.import_module(_NAME)
    finally:
        del os.environ[_FOLDER]


def run_as_written() -> None:
    """Let `torch.compile` give back what it is given.

    Compiling wants a C compiler and a folder to write to, which a confined process has not; it
    changes how fast code runs, never what it returns.
    """
    import torch

    torch.compile = _as_written


def _as_written(model: Any = None, **_options: Any) -> Any:
    return model if model is not None else lambda given: given
