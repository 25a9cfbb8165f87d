import torch
from torch import optim

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def loop(loss_fn, w, epochs, step):
    rows = []
    for e in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        rows.append(step(w, loss))
    return rows

def gradient_descent(loss_fn, start, learning_rate, epochs):
    def step(w, loss):
        g = w.grad.item()
        with torch.no_grad():
            w -= learning_rate * g
        w.grad.zero_()
        return (w.item(), loss.item(), g)
    return loop(loss_fn, torch.tensor(float(start), requires_grad=True), epochs, step)

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = optim.SGD([w], lr=learning_rate)
    def step(w, loss):
        g = w.grad.item()
        opt.step()
        opt.zero_grad()
        return (w.item(), loss.item(), g)
    return loop(loss_fn, w, epochs, step)

lr_too_small = 0.0006
lr_good = 0.37
lr_too_large = 1.37

exercise_learning_rate = 0.01
exercise_epochs = 420
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}

# the highest of the three points
hill = max(minima.values(), key=exercise_loss)
print("hill", hill)

explanation = """כל נקודה יורדת לתחתית של העמק שהיא עומדת בו, ושם הנגזרת 0 אז אין יותר צעדים. 0 ו 2 עומדות באותו עמק ו מינוס 4 בעמק אחר. העמק של
מינוס 4 הוא הכי נמוך (6.9-). המסקנה היא שהתוצאה תלויה בהתחלה, ולא תמיד מקבלים את המינימום של כל הפונקציה."""
