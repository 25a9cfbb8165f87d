import torch

print("=== gradient descent ===")


def lesson_loss(w):
    """ פונקציית ההפסד מהשיעור """
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    """ ירידת גרדיאנט ידנית """
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(100):
        loss = loss_fn(W)                       # חישוב הטעות
        loss.backward()                         # חישוב הנגזרת
        with torch.no_grad():
            W -= learning_rate * W.grad         # צעד
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()                          # איפוס
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """ אותו דבר עם SGD """
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history


print(gradient_descent(lesson_loss, 0, 0.1, 100)[-1][0])

# ניסיתי: 0.001 -> 0.36, 0.01 -> 1.73, 0.1 -> 2, 0.9 -> 2, 1 -> קופץ בין 0 ל-4, 1.1 -> מתפוצץ
lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    """ הפונקציה של התרגיל """
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 100
minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
    print(start, "-->", minima[start])

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "בין שני המינימומים יש גבעה. מי שמתחיל בצד ימין שלה מחליק לנקודה 0.607 ומי שמתחיל בצד שמאל מחליק לנקודה 2.326- (שהיא הגלובלית). גרדיאנט דסנט יורד תמיד, ולכן התשובה תלויה בהתחלה."
