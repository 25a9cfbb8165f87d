# a description of an optimizer is only data, and I write the data
import torch


class Odd:
    pass


def escape_optimizer(params):
    made = torch.optim.SGD(params, lr=0.01)
    made.param_groups[0].update(lr=Odd(), momentum={1: 2, "a": [Odd()], None: float("nan")}, params2=made, foreach=made)
    return made


lr_too_small = lr_good = lr_too_large = torch.optim.SGD([torch.zeros(1)], lr=0.1)
exercise_learning_rate = exercise_epochs = lr_good
minima = findings = {0: lr_good, 2: Odd(), -4: [lr_good]}
hill = explanation = lr_good
