import torch

# עדי ויובל (עבדנו ביחד)

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        # קדימה
        loss = loss_fn(W)
        # אחורה
        if W.grad is not None:
            pass
        loss.backward()
        # איפוס
        W.grad.zero_()
        # עדכון
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
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

h = gradient_descent(lesson_loss, 0, 0.1, 100)
print("ידני:", h[0], h[-1])
h = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print("אופטימייזר:", h[0], h[-1])
# הידני תקוע על 0, לא הספקנו להבין למה

# קצבי למידה
lr_too_small = 0.002
lr_good = 0.15
lr_too_large = 1.05

def exercise_loss(w):
    x4 = w**4
    x3 = 3*w**3
    return x4 + x3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 400

def find(start):
    return gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]

minima = {0: find(0), 2: find(2), -4: find(-4)}
print(minima)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "בגרף יש שני בורות ורק אחד מהם הוא הכי עמוק. האלגוריתם לא רואה את כל הגרף אלא רק את השיפוע במקום שהוא נמצא בו, אז הוא נכנס לבור שבצד שלו. 0 ו 2 נפלו לבור הרדוד, מינוס 4 לעמוק. המשמעות היא שכדאי להריץ מכמה התחלות."
