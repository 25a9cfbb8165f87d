# objects whose last word never ends, generators that never close, a hook on everything
import atexit
import gc
import sys
import weakref


class Clingy:
    def __del__(self):
        while True:
            pass


class Bearer:
    def __init__(self):
        self.me = self
        self.clingy = Clingy()


def forever():
    try:
        yield 1.0
    finally:
        while True:
            pass


def endless(*anything):
    while True:
        pass


def gradient_descent(loss_fn, start, learning_rate, epochs):
    Bearer()
    gc.collect()


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return zip(forever(), forever())


def exercise_loss(w):
    thing = Bearer()
    weakref.finalize(thing, endless)
    sys.excepthook = sys.unraisablehook = endless
    raise ValueError(thing)


atexit.register(endless)
