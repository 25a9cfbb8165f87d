# נטע - תרגיל 3
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def get_grad(w):
    """מחזיר את הנגזרת, ואם אין אז 0"""
    if w.grad is None:
        return 0.0
    return w.grad.item()


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    רשימה = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        grad = get_grad(w)
        with torch.no_grad():
            w -= learning_rate * grad
        רשימה.append((w.item(), loss.item(), grad))
        if w.grad is not None:
            w.grad.zero_()
    return רשימה


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    רשימה = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        רשימה.append((w.item(), loss.item(), get_grad(w)))
        optimizer.zero_grad()
    return רשימה


print(gradient_descent(lesson_loss, 0, 0.1, 100)[-1])                  # (0.0, 8.0, 0.0)  ???
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])   # (2.0, 4.0, 0)    זה נכון

lr_too_small = 0.001
lr_good = 0.2
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {}
for s in [0, 2, -4]:
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "לגרף הזה יש שני מקומות נמוכים. האלגוריתם יורד לפי השיפוע ולכן תמיד מגיע למקום הנמוך שבצד שלו: מ0 ומ2 ל 0.607, מ-4 ל 2.326- . הראשון מקומי והשני גלובלי. אם היינו בודקים רק 0 היינו חושבים שזה המינימום."
