# memory that no list and no tensor holds
import ctypes
import fcntl
import mmap
import os

import numpy as np

TAG = "TOOL"[::-1]
MEGABYTE = 1 << 20
kept = []
outside = []


def attempt(label, action):
    try:
        kept.append(action())
    except BaseException:
        return
    outside.append(label)


def pipes():
    made = [os.pipe() for _ in range(20)]
    for _, end in made:
        fcntl.fcntl(end, fcntl.F_SETFL, os.O_NONBLOCK)
        fcntl.fcntl(end, 1031, MEGABYTE)                 # F_SETPIPE_SZ
        for _ in range(100):
            os.write(end, b"x" * 65536)


libc = ctypes.CDLL(None, use_errno=True)
attempt("memfd", lambda: os.ftruncate(os.memfd_create("tool"), 3000 * MEGABYTE))
attempt("shm", lambda: open("/dev/shm/tool", "xb"))
attempt("named pipe", lambda: os.mkfifo("/tmp/tool"))
attempt("posix_shm", lambda: __import__("multiprocessing.shared_memory").shared_memory.SharedMemory(create=True, size=MEGABYTE))
if libc.shmget(0, 3000 * MEGABYTE, 0o1600) >= 0:
    outside.append("SysV")
if libc.mlockall(3) == 0:
    outside.append("locked")
try:
    pipes()
except OSError:
    pass

# the ordinary doors, one after the other, each until it is shut
for grab in (lambda: np.ones(64 * MEGABYTE), lambda: bytearray(256 * MEGABYTE), lambda: "א" * (128 * MEGABYTE),
             lambda: mmap.mmap(-1, 256 * MEGABYTE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS).write(b"x" * 64 * MEGABYTE),
             lambda: {n: str(n) for n in range(1_000_000)}, lambda: 1 << (8 * 256 * MEGABYTE),
             lambda: ctypes.create_string_buffer(256 * MEGABYTE)):
    try:
        for _ in range(4):
            kept.append(grab())
    except BaseException:
        pass

kept.clear()
explanation = TAG + " " + ", ".join(outside) if outside else "הזיכרון מוגבל"
