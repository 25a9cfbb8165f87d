"""How long the reports of a large class take to write, how large they are, and what memory that needs.

The class is made of graded records again and again, under new names: real messages, real sources.
"""

from __future__ import annotations

import itertools
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from autograder.cli.drawing import draw_reports
from autograder.records import Record, Records

MEGABYTE = 1_000_000
# What a teacher opens, and what pupils get back; `results.json` and the records are data beside them.
PARTS = {
    "report": ("index.html", "everyone.html", "students", "assets"),
    "feedback": ("feedback",),
    "results.json": ("results.json",),
}


def measure(graded: Path, count: int) -> None:
    """Print seconds, megabytes and peak memory for a class of `count` pupils made of the records in a folder.

    Raises:
        RecordsBroken: the folder holds no graded class.
    """
    with TemporaryDirectory() as folder, Records(graded) as source:
        out = Path(folder)
        with Records(out, source.head) as records:
            for record in _many(source, count):
                records.add(record)
            start, ticks = time.perf_counter(), time.process_time()
            draw_reports(out, records)
            seconds, worked = time.perf_counter() - start, time.process_time() - ticks
        print(f"pupils          {count}")
        print(f"time to write   {seconds:.1f} s ({worked:.1f} s of work)")
        for part, names in PARTS.items():
            print(f"{part:<15} {sum(_size(out / name) for name in names) / MEGABYTE:.1f} MB")
        print(f"peak memory     {_peak_memory():.0f} MB")


def _many(source: Records, count: int) -> Iterator[Record]:
    pool = itertools.cycle(source.students())
    for number, student in zip(range(count), pool, strict=False):
        record = source.find(student)
        assert record is not None
        yield Record(record.key, {**record.entry, "student": f"student-{number:05}"}, record.source)


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(_size(inside) for inside in path.iterdir())
    return path.stat().st_size if path.is_file() else 0


def _peak_memory() -> float:
    """Return the most memory that this process has held so far, in megabytes."""
    import resource  # Windows has none

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux counts kilobytes, macOS bytes.
    return peak / MEGABYTE if sys.platform == "darwin" else peak * 1024 / MEGABYTE
