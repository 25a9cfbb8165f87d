"""A small world to be attacked: a home, tests, classmates, reports, listeners, each with a word of its own.

All of it lies in one folder, so that an attack that got through would harm nothing else.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import stat
from dataclasses import dataclass, field
from pathlib import Path

# Words that stand nowhere else. None may turn up in a result, a report or an output.
ENVIRONMENT, HOME, TESTS, SOLUTION, CLASSMATE, REPORTS = (
    f"quagga{name}zorilla" for name in ("environment", "home", "tests", "solution", "classmate", "reports")
)
TOKEN = "CLASSROOM_TOKEN"
RIGHT = ("w-data.py", "autograd-grad.py", "while-loop.py")


@dataclass
class World:
    """Where everything lies.

    Attributes:
        folder: all of it.
        listeners: name -> a socket that nobody may reach.
        secrets: files that nobody may read or change.
    """

    folder: Path
    listeners: dict[str, socket.socket] = field(default_factory=dict)
    secrets: list[Path] = field(default_factory=list)

    @property
    def submissions(self) -> Path:
        return self.folder / "class"

    @property
    def assignment(self) -> Path:
        return self.folder / "assignment"

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def temporary(self) -> Path:
        return self.folder / "tmp"

    def environment(self) -> dict[str, str]:
        """Return what the grader is started with."""
        return {
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            TOKEN: ENVIRONMENT,
        }

    def put(self, name: str, text: str) -> None:
        """Write a secret file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.secrets.append(path)

    def listen(self) -> None:
        """Open sockets of every family that can be had here."""
        places = {
            "tcp4": (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
            "udp4": (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)),
            "path": (socket.AF_UNIX, socket.SOCK_STREAM, str(self.folder / "door")),
            "datagrams": (socket.AF_UNIX, socket.SOCK_DGRAM, str(self.folder / "slot")),
            "abstract": (socket.AF_UNIX, socket.SOCK_STREAM, f"\0autograder-{os.getpid()}-{self.folder.name}"),
        }
        if _has_ipv6():
            places["tcp6"] = (socket.AF_INET6, socket.SOCK_STREAM, ("::1", 0))
            places["udp6"] = (socket.AF_INET6, socket.SOCK_DGRAM, ("::1", 0))
        for name, (family, kind, address) in places.items():
            listener = socket.socket(family, kind)
            listener.bind(address)
            if kind == socket.SOCK_STREAM:
                listener.listen(8)
            listener.setblocking(False)
            self.listeners[name] = listener
        for name in ("door", "slot"):
            (self.folder / name).chmod(0o777)

    def visitors(self) -> list[str]:
        """Return the listeners that somebody came to."""
        return [name for name, listener in self.listeners.items() if _was_visited(listener)]

    def close(self) -> None:
        for listener in self.listeners.values():
            listener.close()

    def snapshot(self) -> dict[str, str]:
        """Return path -> all that can be told of it, but for the new reports."""
        return {
            str(path.relative_to(self.folder)): _described(path)
            for path in sorted(self.folder.rglob("*"))
            if path.relative_to(self.folder).parts[0] != "reports"
        }


def _has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as trial:
            trial.bind(("::1", 0))
    except OSError:
        return False
    return True


def _was_visited(listener: socket.socket) -> bool:
    try:
        if listener.type == socket.SOCK_STREAM:
            listener.accept()[0].close()
        else:
            listener.recv(1)
    except BlockingIOError:
        return False
    return True


def _described(path: Path) -> str:
    facts = path.lstat()
    parts: list[object] = [oct(facts.st_mode), facts.st_uid, facts.st_gid, facts.st_nlink]
    if stat.S_ISREG(facts.st_mode):
        parts += [facts.st_size, facts.st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest()]
    if stat.S_ISLNK(facts.st_mode):
        parts.append(path.readlink())
    return " ".join(map(str, parts))


def build_world(folder: Path, root: Path) -> World:
    """Make a world without any submission but three right ones."""
    world = World(folder)
    for name in ("class", "home", "tmp"):
        (folder / name).mkdir(parents=True)
    shutil.copytree(
        root / "tests", world.assignment / "tests", ignore=shutil.ignore_patterns("submissions", "__pycache__")
    )
    shutil.copy(root / "otter_config.json", world.assignment)
    world.put("assignment/tests/q7_secret.txt", f"# {TESTS}\n")
    for test in sorted((world.assignment / "tests").glob("q*.py")):
        world.put(f"assignment/tests/{test.name}", f"{test.read_text(encoding='utf-8')}\n# {TESTS}\n")
    world.put("assignment/solutions/gradient_descent.py", f"answer = '{SOLUTION}'\n")
    world.put("home/.ssh/id_ed25519", f"-----BEGIN {HOME}-----\n")
    world.put("home/.bash_history", f"export KEY={HOME}\n")
    world.put("home/.netrc", f"password {HOME}\n")
    world.put("last-year/results.json", f'{{"score": "{REPORTS}"}}\n')
    world.put("last-year/graded.sqlite", f"SQLite format 3\0 {REPORTS}\n")
    for number, name in enumerate(RIGHT):
        text = (root / "tests" / "submissions" / "right" / name).read_text(encoding="utf-8")
        world.put(f"class/classmate-{number}/gradient_descent.py", f"{text}\n# {CLASSMATE}\n")
    return world


def give_to(world: World, user: int) -> None:
    """Give everything to a user: then no permission of a file stands in an attack's way."""
    for path in (world.folder, *world.folder.rglob("*")):
        os.chown(path, user, user, follow_symlinks=False)
