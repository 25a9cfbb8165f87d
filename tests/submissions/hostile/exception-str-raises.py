class Rude(Exception):
    def __str__(self):
        raise RuntimeError("I will not tell you")

    __repr__ = __str__

    @property
    def args(self):
        raise Rude()


class Prickly:
    def __repr__(self):
        raise Rude()

    __str__ = __float__ = __len__ = __iter__ = __getattr__ = __bool__ = __eq__ = lambda self, *a: (_ for _ in ()).throw(Rude())
    __hash__ = object.__hash__


class Last(BaseException):
    __str__ = __repr__ = Rude.__str__


def gradient_descent(loss_fn, start, learning_rate, epochs):
    raise Rude()


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    raise Last()


def exercise_loss(w):
    return Prickly()


hill = Prickly()
minima = Prickly()
findings = {0: Prickly(), Prickly(): 2}
explanation = Prickly()
