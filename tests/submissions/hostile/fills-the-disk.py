# a full disk ends every grader
import os
import tempfile

TAG = "TOOL"[::-1]
wrote = []


def attempt(label, action):
    try:
        action()
    except BaseException:
        return
    wrote.append(label)


def plain(place):
    name = os.path.join(place, "tool-big-%d" % os.getpid())
    try:
        with open(name, "wb") as file:
            file.truncate(1 << 40)
            file.write(b"x" * (1 << 20))
    finally:
        os.unlink(name)


def many(place):
    folder = os.path.join(place, "tool-many-%d" % os.getpid())
    os.mkdir(folder)
    os.rmdir(folder)


def saved():
    import torch
    torch.save(torch.ones(10), "/tmp/tool.pt")


def database():
    import sqlite3
    sqlite3.connect("/tmp/tool.sqlite").execute("create table x (y)")


def logged():
    import logging
    logging.FileHandler("/tmp/tool.log").emit(logging.makeLogRecord({"msg": "x"}))


def drawn():
    import matplotlib.pyplot as plt
    plt.plot([1, 2])
    plt.savefig("/tmp/tool.png")


def cached():
    import numpy as np
    np.memmap("/tmp/tool.map", mode="w+", shape=(1 << 30,))


def dumped():
    import faulthandler
    faulthandler.enable(open("/tmp/tool.dump", "w"))


for place in (".", "/tmp", "/var/tmp", "/dev/shm", "/run", os.path.expanduser("~"), os.path.dirname(os.__file__)):
    attempt("file " + place, lambda: plain(place))
    attempt("folder " + place, lambda: many(place))
for action in (saved, database, logged, drawn, cached, dumped, lambda: tempfile.TemporaryFile().close(), tempfile.mkdtemp):
    attempt(action.__name__, action)

explanation = TAG + " " + ", ".join(wrote) if wrote else "אין איפה לכתוב"
