"""
gradient descent
שחר ל.
"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


# בהתחלה היה פה w**2-4*w+8 ואז החלפתי לתרגיל
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    lines = []
    for epoch in range(epochs):
        # loss = w**2 - 4*w + 8
        loss = w**4 + 3*w**3 - w**2 - 3*w
        loss.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
        lines.append((w.item(), loss.item(), w.grad.item()))
        w.grad.zero_()
    return lines


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    lines = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        lines.append((w.item(), loss.item(), w.grad.item()))
        optimizer.zero_grad()
    return lines


lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

exercise_learning_rate = 0.01
exercise_epochs = 1000
from_0 = gradient_descent(exercise_loss, 0, exercise_learning_rate, exercise_epochs)
from_2 = gradient_descent(exercise_loss, 2, exercise_learning_rate, exercise_epochs)
from_minus_4 = gradient_descent(exercise_loss, -4, exercise_learning_rate, exercise_epochs)
minima = {0: from_0[-1][0], 2: from_2[-1][0], -4: from_minus_4[-1][0]}
for s, m in minima.items():
    print(f"{s}: {m:.3f}")

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "התוצאות שונות כי הפונקציה לא פרבולה, יש לה שני מינימומים ומקסימום. האלגוריתם הולך רק למטה ולכן נשאר בצד שבו התחיל. 0 ו 2 בצד ימין - מינימום מקומי. 4- בצד שמאל - מינימום גלובלי."
