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
        sys.modules.pop(_NAME, None)
        return getattr(importlib.import_module(_NAME), name)


def put_off_compiler() -> None:
    """Let the compiler be imported by whoever needs it. Does nothing once it is there."""
    sys.modules.setdefault(_NAME, _StandIn(_NAME))
