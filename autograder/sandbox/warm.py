"""What the warm server does once, so that no submission pays for it: imports, and huge pages.

Nothing here may start a thread or run a backward pass: a forked child would inherit
locks that nobody releases.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
from collections.abc import Callable, Iterable
from pathlib import Path

from autograder.sandbox import late_compiler

LIBRARIES = """abc bisect collections contextlib copy csv dataclasses datetime decimal enum fractions
    functools heapq inspect io itertools json linecache math operator pprint random re statistics
    string textwrap time traceback typing warnings numpy torch torch.nn torch.nn.functional
    torch.optim torch.optim.lr_scheduler torch.utils.data"""
_HUGE_PAGE = 2 * 2**20
_MADV_COLLAPSE = 25


def import_libraries() -> None:
    """Import what submissions use, and make PyTorch load what it loads late."""
    for name in LIBRARIES.split():
        importlib.import_module(name)
    late_compiler.put_off_compiler(may_write=False)
    late_compiler.run_as_written()
    _use_optimizers()
    _use_one_thread()
    _seed()


def import_late(kinds: Iterable[str]) -> None:
    """Import what few submissions use, once one of them does; see `LATE`.

    Together they take longer than PyTorch. In each child their folders would be searched anew, and
    the compiler would want to write.
    """
    for kind in sorted(set(kinds) & set(LATE) - _HERE):
        _HERE.add(kind)
        # A library that is not installed, or does not start, is missed by who uses it and by nobody else.
        with contextlib.suppress(Exception):
            LATE[kind]()
        spare_the_collector()


def _import_drawing() -> None:
    importlib.import_module("matplotlib.pyplot")


LATE: dict[str, Callable[[], object]] = {"drawing": _import_drawing, "compiler": late_compiler.bring_compiler}
_HERE: set[str] = set()


def _use_optimizers() -> None:
    """Take a step with each optimizer: the first one imports what it needs."""
    import torch

    for kind in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop, torch.optim.Adagrad):
        parameter = torch.nn.Parameter(torch.zeros(1))
        with torch.no_grad():
            parameter.grad = torch.zeros(1)
        optimizer = kind([parameter], lr=0.1)
        optimizer.step()
        optimizer.zero_grad()
    torch.allclose(torch.nn.Linear(1, 1)(torch.zeros(1)), torch.zeros(1))
    repr(torch.zeros(1))


def _use_one_thread() -> None:
    import torch

    torch.set_num_threads(1)
    if len(list(Path("/proc/self/task").iterdir())) != 1:
        raise RuntimeError("a library started a thread; forked children would hang")


def _seed() -> None:
    """Let every child start from one state, so that two runs give the same bytes."""
    import numpy as np
    import torch

    np.random.seed(0)  # noqa: NPY002 - it is the pupils' global generator that must be seeded
    torch.manual_seed(0)


def spare_the_collector() -> None:
    """Move what is there out of the collector's sight, so that no child's collection writes to it."""
    gc.freeze()


def settle_memory() -> None:
    """Clean up, and move what will not change into huge pages. It takes half a second.

    A fork copies one entry per page; with 2 MiB pages it copies 500 times fewer.
    Linux before 6.1 does not know the advice, and then nothing is lost but speed.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for line in Path("/proc/self/maps").read_text().splitlines():
        addresses, rights, _, _, inode, *name = line.split(maxsplit=5)
        if rights != "rw-p" or inode != "0" or (name and name[0] != "[heap]"):
            continue
        start, end = (int(address, 16) for address in addresses.split("-"))
        first = -(-start // _HUGE_PAGE) * _HUGE_PAGE
        whole = (end - first) // _HUGE_PAGE * _HUGE_PAGE
        if whole > 0:
            madvise(first, whole, _MADV_COLLAPSE)
