# %% שיעורי בית בפייתון - ליאן
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# %% חלק 1
def gradient_decent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        with torch.no_grad():
            W -= learning_rate * W.grad
        W.grad.zero_()
        history.append((W.item(), loss.item(), grad))
    return history

# %% חלק 2
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), grad))
    return history

a = gradient_decent(lesson_loss, 0, 0.1, 100)
b = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print("אותו דבר?", a == b)

# %% חלק 3
lr_too_small = 0.008
lr_good = 0.12
lr_too_large = 1.02

# %% חלק 4
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {s: gradient_decent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)

# %% חלק 5
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = """קיבלתי פעמיים 0.607 ופעם אחת 2.326-. לגרף יש צורה של W ולכן יש בו שתי תחתיות. כל התחלה מתגלגלת לתחתית שלה ונעצרת כשאין שיפוע. התחתית
השמאלית נמוכה יותר, היא המינימום הגלובלי. מי שמתחיל מימין לא יכול להגיע אליה כי יש עלייה באמצע. לכן נקודת ההתחלה חשובה."""
