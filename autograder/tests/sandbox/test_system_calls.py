"""Every system call that is not on the list is refused, whatever its number, its arguments or the way it is made."""

from __future__ import annotations

import errno
import os
import platform
from collections.abc import Callable
from typing import Any

import pytest
import seccompy

from autograder.grading.run import Workplace
from autograder.sandbox import system_calls
from autograder.sandbox.session import Session
from autograder.submissions.source import Cell

MOST = 1024
# Linux hands these two past every filter: its own tracing of functions makes them, and from
# anywhere else they end the process (uretprobe, 335) or answer ENXIO (uprobe, 336).
PAST_EVERY_FILTER = {335, 336} if platform.machine() == "x86_64" else set()
X32 = 0x40000000
# Allowed with some arguments only, or refused in words of their own.
IN_PART = ("fcntl", "ioctl", "prctl", "prlimit64", "futex", "clone", "clone3")
TRY = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)

def attempt(number, *values):
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *(ctypes.c_long(value) for value in values))
    return ctypes.get_errno() if result == -1 else -1

def numbers(tried):
    return [[number, attempt(number, 0, 0, 0, 0, 0, 0)] for number in tried]

def arguments(number, tried):
    return [[values, attempt(number, *values)] for values in tried]

def limit_behind_a_long_pointer(number):
    libc.mmap.restype = ctypes.c_void_p
    at = libc.mmap(ctypes.c_void_p(1 << 32), ctypes.c_size_t(4096), 3, 0x100022, -1, ctypes.c_long(0))
    ctypes.memmove(at, (9).to_bytes(8, "little") * 2, 16)
    return [at == 1 << 32, attempt(number, 0, 6, at, 0)]

def readlinks(pids):
    def link(path):
        try:
            return os.readlink(path)
        except OSError as error:
            return type(error).__name__
    return [link(f"/proc/{pid}/{name}") for pid in pids for name in ("cwd", "exe", "root", "fd/0", "fd/1", "fd/3")]
"""

# What would reach the network, another process, a name to write to, or more rights.
NEVER = """socket socketpair connect bind sendto recvfrom sendmsg recvmsg fork vfork execve execveat kill tkill tgkill
    rt_sigqueueinfo pidfd_open pidfd_send_signal pidfd_getfd ptrace process_vm_readv process_vm_writev creat rename
    unlink mkdir rmdir link symlink chmod chown truncate utime mknod setxattr mount unshare setns chroot memfd_create
    shmget msgget semget mq_open io_uring_setup bpf perf_event_open userfaultfd keyctl add_key inotify_init1 flock
    splice vmsplice tee sendfile setuid capset setpriority sched_setaffinity sched_setscheduler timer_create seccomp
    landlock_restrict_self futex_waitv futex_wake futex_wait futex_requeue personality modify_ldt setrlimit
    name_to_handle_at open_by_handle_at openat2 reboot"""

Ask = Callable[..., Any]


@pytest.fixture
def ask(workplace: Workplace) -> Ask:
    def call(name: str, *values: Any) -> Any:
        session = Session(lambda: workplace.channel(0), [Cell("attack", TRY)], "attack.py", workplace.limits)
        try:
            session.load()
            answer = session.call(name, values)
        finally:
            session.close()
        assert answer.returned, answer
        return answer.value

    return call


def on_the_list() -> set[int]:
    groups = (system_calls.OPEN_FILES, system_calls.MEMORY, system_calls.ITSELF, system_calls.CLOCKS,
              system_calls.QUESTIONS, system_calls.FILE_NAMES, " ".join(IN_PART))  # fmt: skip
    names = [name for group in groups for name in group.split()]
    return {seccompy.syscall_nr(name) for name in names if system_calls._exists_here(name)}


def test_no_dangerous_call_is_on_the_list() -> None:
    dangerous = {seccompy.syscall_nr(name) for name in NEVER.split() if system_calls._exists_here(name)}
    assert len(dangerous) > 50
    assert on_the_list() & dangerous == set()


def test_every_number_that_is_not_on_the_list_is_refused(ask: Ask) -> None:
    allowed = on_the_list()
    assert len(allowed) > 80
    answers = ask("numbers", [number for number in range(MOST) if number not in allowed | PAST_EVERY_FILTER])
    assert [pair for pair in answers if pair[1] != errno.EPERM] == []


@pytest.mark.skipif(platform.machine() != "x86_64", reason="x32 numbers are of x86-64 alone")
def test_the_second_numbers_of_the_same_calls_are_refused(ask: Ask) -> None:
    answers = ask("numbers", [X32 | number for number in range(MOST)])
    assert [pair for pair in answers if pair[1] != errno.EPERM] == []


@pytest.mark.parametrize("high", [0, 1 << 32, 0xFFFFFFFF << 32])
def test_file_descriptors_can_be_asked_but_not_made_to_signal(ask: Ask, high: int) -> None:
    commands = [command for command in (*range(64), *range(1024, 1044))
                if high or command not in system_calls.FCNTL_COMMANDS]  # fmt: skip
    answers = ask("arguments", seccompy.syscall_nr("fcntl"), [[1, high | command, 0] for command in commands])
    assert [pair for pair in answers if pair[1] != errno.EPERM] == []


def test_devices_cannot_be_driven(ask: Ask) -> None:
    # TIOCSTI types into a terminal, FIOSETOWN sends signals; the rest of the terminal's requests come along.
    requests = [*range(0x5402, 0x5460), 0x8901, 0x8902, 0x8906, 0x80045430, 0x40049409, 0xC0086914]
    denied = [request for request in requests if request not in system_calls.IOCTL_REQUESTS]
    answers = ask("arguments", seccompy.syscall_nr("ioctl"), [[0, request, 0] for request in denied])
    assert [pair for pair in answers if pair[1] != errno.EPERM] == []


def test_the_process_cannot_change_what_it_is(ask: Ask) -> None:
    options = [option for option in (*range(80), 0x59616D61) if option not in (15, 16)]
    answers = ask("arguments", seccompy.syscall_nr("prctl"), [[option, 0, 0, 0, 0] for option in options])
    assert [pair for pair in answers if pair[1] != errno.EPERM] == []


def test_two_processes_cannot_wake_each_other(ask: Ask) -> None:
    private = 128
    shared = [*range(private), *(high | operation for high in (256, 1 << 32) for operation in range(14))]
    number = seccompy.syscall_nr("futex")
    answers = ask("arguments", number, [[0, operation, 1, 0, 0, 0] for operation in shared])
    assert [pair for pair in answers if pair[1] != errno.EPERM] == []
    ((_, woken),) = ask("arguments", number, [[0, private | 1, 1, 0, 0, 0]])
    assert woken == -1, "a process can wait for itself: asked, and nobody was waiting"


def test_a_limit_cannot_be_raised_by_a_pointer_of_which_half_is_zero(ask: Ask) -> None:
    assert ask("limit_behind_a_long_pointer", seccompy.syscall_nr("prlimit64")) == [True, errno.EPERM]


def test_what_other_processes_have_open_is_not_told(ask: Ask) -> None:
    pids = [os.getpid(), os.getppid(), 1]
    assert set(ask("readlinks", pids)) <= {"PermissionError", "FileNotFoundError"}
