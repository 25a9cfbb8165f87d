# מטלה 3 - ירידת גרדיאנט
# נועה ב. יא4
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    # לולאה ידנית
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    epoch = 0
    while epoch < epochs:
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        epoch += 1
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
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


# משהו מוזר: הלולאה שלי קופצת מסביב ל-2 וזו של האופטימייזר לא. לשאול בשיעור
for row in gradient_descent(lesson_loss, 0, 0.1, 8):
    print("שלי  W=%.3f loss=%.3f grad=%.3f" % row)
for row in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 8):
    print("SGD  W=%.3f loss=%.3f grad=%.3f" % row)

# שאלה 3
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# שאלה 4
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500

minima = {}
for s in (0, 2, -4):
    h = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = h[-1][0]
print(minima)

# שאלה 5
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = """
אם מתחילים ב-0 הנגזרת שלילית אז זזים ימינה, ואם מתחילים ב-2 היא חיובית אז זזים שמאלה,
ובשני המקרים נעצרים באותו מקום 0.607 כי שם השיפוע אפס. זה רק מינימום מקומי.
מ- -4 יורדים לעמק השני ששם ה-L יותר נמוך (כמעט 7-). כלומר לא תמיד מוצאים את הכי נמוך.
"""
