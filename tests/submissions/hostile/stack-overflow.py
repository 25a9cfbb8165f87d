import sys

sys.setrecursionlimit(2_000_000)


class Russian:
    """a doll in a doll in a doll"""

    def __repr__(self):
        return repr(Russian())

    def __len__(self):
        return len(Russian())

    def __add__(self, other):
        return Russian() + other


def gradient_descent(loss_fn, start, learning_rate, epochs):
    return str(Russian())


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return Russian() + Russian()


def exercise_loss(w):
    return exercise_loss(w) if w is None else len(Russian())
