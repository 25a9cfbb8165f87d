# שיעורי בית - Gradient Descent
# רוני
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(0.0, requires_grad=True)
    הכל = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        הכל.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return הכל


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    הכל = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        הכל.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return הכל


# בדיקה שיצא כמו בשיעור
for i in range(0, 100, 10):
    w, l, g = gradient_descent(lesson_loss, 0, 0.1, 100)[i]
    print(i, f"{w:.3f} {l:.3f} {g:.3f}")

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 200
minima = {}
for נקודה in [0, 2, -4]:
    minima[נקודה] = gradient_descent_with_optimizer(exercise_loss, נקודה, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = """
התחלה 0: w גדל עד 0.607
התחלה 2: w קטן עד 0.607
התחלה -4: w גדל עד -2.326
בשני הראשונים זה מינימום מקומי ובאחרון גלובלי. ירידה לפי הנגזרת עוצרת בתחתית הראשונה שהיא פוגשת ולא מחפשת תחתית נמוכה יותר.
"""
