"""Puts off PyTorch's compiler until something asks for it.

The first optimizer step of a process imports `torch._dynamo`, some 800 modules and as long as
`import torch` itself, only to learn that nothing is being compiled (`torch/_compile.py`,
`torch/optim/optimizer.py`). The stand-in says so at once, and gives way to the real module
when anything else is asked of it.
"""

from __future__ import annotations

import importlib
import sys
import types
from typing import Any

_NAME = "torch._dynamo"


class _StandIn(types.ModuleType):
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


def put_off_compiler() -> None:
    """Let the compiler be imported by whoever needs it. Does nothing once it is there."""
    sys.modules.setdefault(_NAME, _StandIn(_NAME))


def bring_compiler() -> types.ModuleType:
    """Import the compiler, in place of its stand-in."""
    if isinstance(sys.modules.get(_NAME), _StandIn):
        del sys.modules[_NAME]
    return importlib.import_module(_NAME)


def run_as_written() -> None:
    """Let `torch.compile` give back what it is given.

    Compiling wants a C compiler and a folder to write to, which a confined process has not; it
    changes how fast code runs, never what it returns.
    """
    import torch

    torch.compile = _as_written


def _as_written(model: Any = None, **_options: Any) -> Any:
    return model if model is not None else lambda given: given
