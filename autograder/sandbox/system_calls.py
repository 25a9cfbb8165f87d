"""The system calls that a submission may use. All others fail with EPERM.

An allowlist, so that a call that a newer kernel adds is refused until somebody has
thought about it. Nothing here reaches the network, another process or a file's name
for writing; what may be opened for reading is Landlock's to decide.
"""

from __future__ import annotations

import errno
import termios
from fcntl import F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_GETFL, F_SETFD, F_SETFL

import seccompy
from seccompy import CmpOp

OPEN_FILES = """read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek close
    dup dup2 dup3 pipe pipe2 poll ppoll select pselect6 fstat ftruncate eventfd2"""
MEMORY = "mmap mprotect munmap mremap madvise brk get_mempolicy membarrier"
ITSELF = """rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait rt_sigsuspend
    sigaltstack pause exit exit_group wait4 restart_syscall set_tid_address
    set_robust_list get_robust_list rseq arch_prctl getrandom umask"""
CLOCKS = """nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times getitimer
    setitimer alarm"""
QUESTIONS = """getpid getppid gettid getuid geteuid getgid getegid getgroups getresuid getresgid
    getpgid getpgrp getsid uname sysinfo getrusage getrlimit getcpu sched_yield sched_getaffinity
    sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min"""
FILE_NAMES = """open openat stat lstat newfstatat statx access faccessat faccessat2 readlink
    readlinkat getdents getdents64 chdir getcwd statfs fstatfs"""

# F_SETOWN and F_SETSIG are a second way to send signals, so fcntl is allowed by command.
FCNTL_COMMANDS = (F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL)
_FIOCLEX, _FIONCLEX, _FIONREAD = 0x5451, 0x5450, termios.FIONREAD
IOCTL_REQUESTS = (termios.TCGETS if hasattr(termios, "TCGETS") else 0x5401, termios.TIOCGWINSZ,
                  _FIONREAD, _FIOCLEX, _FIONCLEX)  # fmt: skip
# Without this flag two processes could wake each other through a page that both have: a library's.
_FUTEX_PRIVATE = 128
_PR_SET_NAME, _PR_GET_NAME, _PR_SET_VMA = 15, 16, 0x53564D41


def allow_system_calls(rules: seccompy.Filter) -> None:
    """Add the list to a filter whose default is to refuse."""
    for group in (OPEN_FILES, MEMORY, ITSELF, CLOCKS, QUESTIONS, FILE_NAMES):
        for name in group.split():
            if _exists_here(name):
                rules.allow(name)
    for command in FCNTL_COMMANDS:
        rules.allow("fcntl", args={1: command})
    for request in IOCTL_REQUESTS:
        rules.allow("ioctl", args=[(1, CmpOp.MASKED_EQ, request, 0xFFFFFFFF)])
    for option in (_PR_SET_NAME, _PR_GET_NAME, _PR_SET_VMA):
        rules.allow("prctl", args={0: option})
    rules.allow("futex", args=[(1, CmpOp.MASKED_EQ, _FUTEX_PRIVATE, _FUTEX_PRIVATE)])
    # Reading limits is harmless; a new limit (third argument) would undo ours.
    rules.allow("prlimit64", args={2: 0})
    # ENOSYS makes the C library fall back to clone; EAGAIN makes Python say "can't start new thread".
    rules.errno("clone3", errno.ENOSYS)
    rules.errno("clone", errno.EAGAIN)


def _exists_here(name: str) -> bool:
    """Tell whether this architecture has the call; aarch64 lacks the older ones."""
    try:
        seccompy.syscall_nr(name)
    except (ValueError, KeyError, LookupError, seccompy.UnsupportedError):
        return False
    return True
