class Chatty(Exception):
    def __str__(self):
        n = 0
        while n < 10**12:
            n += 1
        return "at last"

    __repr__ = __str__


def gradient_descent(loss_fn, start, learning_rate, epochs):
    raise Chatty()


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    # an exception in an exception in an exception ...
    e = Exception("first")
    for i in range(50_000):
        new = Exception(str(i))
        new.__cause__ = e
        e = new
    raise e
