import torch
from torch.optim import SGD

# תרגיל ירידת גרדיאנט, כיתה יא

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    toza = []
    for i in range(epochs):
        shgia = loss_fn(w)
        shgia.backward()
        nigzeret = w.grad.item()
        with torch.no_grad():
            w -= learning_rate * nigzeret
        w.grad = None
        toza.append((w.item(), shgia.item(), nigzeret))
    return toza

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = SGD([w], lr=learning_rate)
    toza = []
    for i in range(epochs):
        shgia = loss_fn(w)
        shgia.backward()
        nigzeret = w.grad.item()
        opt.step()
        opt.zero_grad()
        toza.append((w.item(), shgia.item(), nigzeret))
    return toza

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300

minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, 0.01, 300)[-1][0]
    print(s, minima[s])

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "השיטה יורדת עד שהנגזרת אפס. מ 0 ומ 2 הגענו לאותו מינימום (0.607), הוא מקומי. מ -4 הגענו לאחר, -2.326, הגלובלי. באמצע יש מקסימום שאי אפשר לעבור. אז חשוב מאיפה מתחילים, וכדאי לנסות כמה."
