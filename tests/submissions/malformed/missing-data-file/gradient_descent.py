# ירידת גרדיאנט
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    tbl = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        k = w.grad.item()
        w = (w - learning_rate * w.grad).detach().requires_grad_()
        tbl.append((w.item(), loss.item(), k))
    return tbl

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    tbl = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        k = w.grad.item()
        opt.step()
        opt.zero_grad()
        tbl.append((w.item(), loss.item(), k))
    return tbl

exercise_learning_rate = 0.01
exercise_epochs = 400

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

explanation = """0 ו-2 מגיעים לאותו מקום כי הם באותו צד של הגבעה, ו -4 מגיע למקום אחר כי הוא בצד השני.
השיפוע מוביל תמיד למטה עד שהוא אפס. אחד המקומות הוא מינימום מקומי והשני (-2.326) גלובלי.
לכן נקודת ההתחלה חשובה."""

# קצבי הלמידה שרשמתי בבית
with open("rates.txt") as f:
    lr_too_small, lr_good, lr_too_large = [float(line) for line in f]

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
