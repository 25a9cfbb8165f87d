import torch

# נגה כ.

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        if W.grad is not None:
            W.grad.zero_()
        loss = W**2 - 4*W + 8
        loss.backward()
        W.data = W.data - learning_rate * W.grad.data
        history.append([W.item(), loss.item(), W.grad.item()])
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    params = [torch.tensor(float(start), requires_grad=True)]
    optimizer = torch.optim.SGD(params, lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(params[0])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append([params[0].item(), loss.item(), params[0].grad.item()])
    return history

first = gradient_descent(lesson_loss, 0, 0.1, 100)
second = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
if abs(first[-1][0] - second[-1][0]) < 0.0001:
    print("יצא אותו דבר בשניהם!!")

# קצבים
lr_too_small = 0.0025
lr_good = 0.1
lr_too_large = 1.3

# תרגיל
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for התחלה in [0, 2, -4]:
    שורות = gradient_descent_with_optimizer(exercise_loss, התחלה, exercise_learning_rate, exercise_epochs)
    minima[התחלה] = שורות[-1][0]
    print(התחלה, minima[התחלה])

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.531
explanation = "קיבלתי שתי תשובות שונות כי יש שני מינימומים. אפשר לדמיין כדור שמתגלגל: מ-2 ומ-0 הוא נעצר בגומה הקטנה (0.607), מ-(-4) בגומה הגדולה. אין לו כוח לעלות על הגבעה. המשמעות היא שמשקל התחלתי גרוע נותן רשת פחות טובה."
