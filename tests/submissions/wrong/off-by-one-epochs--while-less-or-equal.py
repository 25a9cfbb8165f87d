import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# --- שאלה 1 ---
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    epoch = 0
    while epoch <= epochs:
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append([W.item(), loss.item(), W.grad.item()])
        W.grad.zero_()
        epoch = epoch + 1
    return history

# --- שאלה 2 ---
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for _ in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append([W.item(), loss.item(), W.grad.item()])
        optimizer.zero_grad()
    return history

for i, row in enumerate(gradient_descent(lesson_loss, 0, 0.1, 100)):
    if i % 10 == 0:
        print(i, row)

# --- שאלה 3 ---
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# --- שאלה 4 ---
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate = 0.005
exercise_epochs = 800
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)

# --- שאלה 5 ---
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "הסיבה היא המקום שממנו מתחילים. יש פסגה ליד חצי מינוס והיא חוצה את הגרף לשניים. מימין לפסגה כולם מגיעים ל 0.607 ומשמאל כולם מגיעים ל 2.326- . רק השני הוא המינימום של כל הפונקציה. אז צריך לבדוק כמה התחלות ולבחור את זאת עם ה loss הכי קטן."
