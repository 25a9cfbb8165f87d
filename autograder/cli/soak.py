"""`autograder soak`: runs of the grader are disturbed at random moments; the end must be the same."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

import click

from autograder.benchmarks.disturbing import KINDS
from autograder.cli.options import open_assignment


@click.command(name="soak")
@click.argument("submissions", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--times", type=click.IntRange(1), default=50, help="How many runs are disturbed.")
@click.option("--seed", default=1, help="What chance begins with.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="What is done to them. Default: all.")
def command(submissions: Path | None, times: int, seed: int, kinds: tuple[str, ...]) -> None:
    """Disturb the grading of SUBMISSIONS (default: a light class) and compare with an undisturbed run."""
    if sys.platform != "linux":
        raise click.UsageError("the soak looks into /proc and needs Linux.")
    from autograder.benchmarks.soak import EngineChanged, Soak, UndisturbedFailed, copy_light_class

    root, _ = open_assignment(None, Path.cwd())
    scratch = Path(tempfile.mkdtemp(prefix="autograder-soak-"))
    folder = submissions or scratch / "class"
    if submissions is None:
        folder.mkdir()
        copy_light_class(root, folder)
    try:
        soak = Soak(root, folder.resolve(), scratch, kinds or KINDS, seed)
    except UndisturbedFailed as error:
        raise click.ClickException(f"the undisturbed run failed: {error}") from error
    click.echo(f"an undisturbed run takes {soak.undisturbed.seconds:.1f} s; seed {seed}")
    done: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    runs = leftovers = 0
    try:
        for attempt in soak.attempts(times):
            runs += 1
            leftovers += attempt.leftovers
            befell = [disturbance.kind for disturbance in attempt.disturbances]
            done.update(befell)
            equal.update(befell if not attempt.difference else ())
            story = ", ".join(map(str, attempt.disturbances)) or "not disturbed in time"
            click.echo(f"{runs:5}  {story}: {attempt.difference or 'equal'}")
            if attempt.difference:
                raise click.ClickException(f"a difference, seed {seed}, attempt {runs}. Its files are in {scratch}.")
    except EngineChanged:
        raise click.ClickException("the tests or the engine were edited meanwhile. Soak a copy of them.") from None
    finally:
        for kind in kinds or KINDS:
            click.echo(f"{kind:12} {done[kind]:4} times, {equal[kind]:4} with the same end")
    click.echo(f"{runs} disturbed runs; {leftovers} temporary folders left by killed ones")
    shutil.rmtree(scratch)
