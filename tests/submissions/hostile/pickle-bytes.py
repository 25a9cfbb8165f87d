import pickle


class Present:
    def __reduce__(self):
        return exec, ("import builtins; builtins.UNPACKED_A_PRESENT = True; print('unpacked')",)


parcel = pickle.dumps(Present())


def gradient_descent(loss_fn, start, learning_rate, epochs):
    return parcel


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return [(parcel, bytearray(parcel), memoryview(parcel))] * epochs


minima = {0: parcel, 2: parcel, -4: parcel}
hill = parcel
findings = parcel
