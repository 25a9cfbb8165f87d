from torch import tensor, no_grad, optim

def lesson_loss(w): return w**2 - 4*w + 8

def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    x = tensor([float(start)], requires_grad=True)
    table, i = [], 0
    while i < epochs:
        y = loss_fn(x)
        y.backward()
        g = float(x.grad)
        with no_grad():
            x.sub_(learning_rate * x.grad)
        x.grad = None
        table.append([float(x), float(y), g])
        i += 1
    return table

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    x = tensor([float(start)], requires_grad=True)
    opt = optim.SGD([x], learning_rate, momentum=0.9, nesterov=True)
    table, i = [], 0
    while i < epochs:
        opt.zero_grad()
        y = loss_fn(x)
        y.backward()
        g = float(x.grad)
        opt.step()
        table.append([float(x), float(y), g])
        i += 1
    return table

# ---- learning rates (tried a lot of them) ----
# 0.5 -> one step!!
# 0.99 -> slow, jumps from side to side
# 1.0 -> 0 4 0 4 0 4
# 1.02 -> explodes
lr_too_small, lr_good, lr_too_large = 0.002, 0.5, 1.02

# ---- exercise ----
exercise_learning_rate = 0.02
exercise_epochs = 200
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
          for s in (0, 2, -4)}
findings = {0: 'local', 2: 'local', -4: 'global'}
hill = -0.5309

explanation = ('The function has 2 valleys. Every start just goes downhill till the slope is 0. '
               '0 and 2 stand on the right side so both finish in the shallow valley (L about -1.38). '
               '-4 stands on the left side so it finishes in the deep one (L about -6.9). '
               'It means we should try a few starts before we say "this is the minimum".')

if __name__ == '__main__':
    for s in minima:
        print(s, '->', round(minima[s], 3), findings[s])
    a = gradient_descent(lesson_loss, 0, 0.1, 20)
    b = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 20)
    for r1, r2 in zip(a, b):
        print(r1[0], r2[0])     # why not the same??
