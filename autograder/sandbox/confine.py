"""Takes from a process all rights that running a submission does not need. Linux only.

Landlock decides which files can be opened, a seccomp allowlist decides which system
calls exist, resource limits bound memory and the rest. What can be built once is built
in the warm server; the forked child pays for applying it alone.

The two kernel interfaces come from landlockpy and seccompy. Our own code is `capset`
(no library has it without more weight), the list of system calls, and the rules.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys
import sysconfig
from pathlib import Path

import landlockpy
import seccompy

from autograder.sandbox.limits import MEGABYTE, Limits
from autograder.sandbox.system_calls import allow_system_calls

READ = landlockpy.AccessFS.READ_FILE | landlockpy.AccessFS.READ_DIR
OWN_DISTRIBUTION = ("autograder", "autograder_", "__editable__")
SHARED_LIBRARY_FOLDERS = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
_LIBC = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG, _SIGKILL = 1, 9
_CAPABILITY_VERSION_3 = 0x20080522


class Confinement:
    """The confinement of children, built once.

    Raises:
        landlockpy.UnsupportedError: the kernel has no Landlock.
        seccompy.UnsupportedError: the kernel or the architecture has no seccomp filters.
    """

    def __init__(self, limits: Limits) -> None:
        # Asked here also because the library looks for the C library at its first call, which a
        # confined child could not do.
        if not seccompy.supported():
            raise seccompy.UnsupportedError("this kernel has no seccomp filters")
        self._ruleset = _build_ruleset()
        self._filter = seccompy.Filter(default=seccompy.Action.ERRNO | 1)  # EPERM
        allow_system_calls(self._filter)
        # Compiled here, so that children do not pay for it.
        assert self._filter.program
        self._memory = limits.memory
        self._size = {"VmData": 0, "VmSize": 0}

    @property
    def abi(self) -> int:
        """Return the Landlock ABI in force."""
        return self._ruleset.abi_version

    @property
    def ruleset_descriptor(self) -> int:
        """Return the open descriptor that a child must keep until `apply`."""
        return self._ruleset.fileno()

    def measure(self) -> None:
        """Note the size of this process; children may grow by the memory limit from there."""
        lines = Path("/proc/self/status").read_text().splitlines()
        sizes = {key: value for key, _, value in (line.partition(":") for line in lines)}
        self._size = {key: int(sizes[key].split()[0]) * 1024 for key in self._size}

    def apply(self, parent: int) -> None:
        """Confine this process for ever.

        Raises:
            OSError: something could not be taken away; the process must not go on.
        """
        self._limit_resources()
        _checked(_LIBC.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0))
        if os.getppid() != parent:
            raise OSError("the warm server is gone")
        self._ruleset.restrict()
        self._ruleset.close()
        _drop_capabilities()
        self._filter.load()

    def _limit_resources(self) -> None:
        fixed = {
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_NOFILE: 64,
            resource.RLIMIT_MEMLOCK: 0,
            resource.RLIMIT_MSGQUEUE: 0,
            resource.RLIMIT_STACK: 8 * MEGABYTE,
            resource.RLIMIT_NPROC: 0,
            resource.RLIMIT_FSIZE: 0,
            # DATA misses shared mappings and AS counts what is only reserved: both are needed.
            resource.RLIMIT_DATA: self._size["VmData"] + self._memory,
            resource.RLIMIT_AS: self._size["VmSize"] + self._memory + 256 * MEGABYTE,
        }
        for kind, most in fixed.items():
            resource.setrlimit(kind, (most, most))


def _build_ruleset() -> landlockpy.Ruleset:
    ruleset = landlockpy.Ruleset()
    for path in _readable():
        # A rule on a file must not carry a right that only folders have.
        right = READ if path.is_dir() else landlockpy.AccessFS.READ_FILE
        ruleset.allow_path(path, right)
    for folder in _library_folders():
        ruleset.allow_path(folder, landlockpy.AccessFS.READ_DIR)
    ruleset.allow_path("/dev/null", landlockpy.AccessFS.READ_FILE | landlockpy.AccessFS.WRITE_FILE)
    return ruleset


def _library_folders() -> list[Path]:
    """List the standard library's folders and every folder of installed packages on the path."""
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    folders = [Path(sysconfig.get_path(name)) for name in names]
    folders += [Path(entry) for entry in sys.path if entry.endswith(("site-packages", "dist-packages"))]
    folders.append(Path(sysconfig.get_path("stdlib"), "lib-dynload"))
    return sorted({folder for folder in folders if folder.is_dir()})


def _readable() -> list[Path]:
    """List what a submission may read: installed libraries, never the grader's own files."""
    entries = [entry for folder in _library_folders() for entry in folder.iterdir()]
    chosen = [
        entry
        for entry in entries
        if not entry.name.startswith(OWN_DISTRIBUTION)
        and entry.suffix not in (".pth", ".egg-link")
        and entry.name not in ("site-packages", "dist-packages")
    ]
    architecture = sysconfig.get_config_var("MULTIARCH") or f"{os.uname().machine}-linux-gnu"
    shared = [Path(folder, architecture) for folder in SHARED_LIBRARY_FOLDERS]
    single = [Path(name) for name in ("/dev/urandom", "/usr/share/zoneinfo", "/etc/ld.so.cache")]
    return sorted(path for path in {*chosen, *shared, *single} if path.exists())


def library_path() -> list[str]:
    """Return the `sys.path` of a submission: installed libraries alone."""
    folders = {str(folder) for folder in _library_folders()}
    return [entry for entry in sys.path if entry in folders]


def _drop_capabilities() -> None:
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()
    _checked(_LIBC.capset(header, nothing))


def _checked(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
