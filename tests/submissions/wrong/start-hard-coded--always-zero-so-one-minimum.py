import torch

# אותה התחלה כמו בכיתה
def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    # אתחול המשקל
    W = torch.zeros(1, requires_grad=True)
    שמירה = {}
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        W.data -= learning_rate * g
        W.grad = None
        שמירה[epoch] = (W.item(), loss.item(), g)
    return list(שמירה.values())

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    שמירה = {}
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        שמירה[epoch] = (W.item(), loss.item(), g)
    return list(שמירה.values())

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.5

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 600
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in (0, 2, -4)}
print(minima)

findings = {0: "גלובלי", 2: "גלובלי", -4: "גלובלי"}
hill = -0.53
explanation = """אצלי דווקא יצא אותו דבר בכל ההתחלות, 0.607. אני חושבת שזה כי הירידה תמיד מוצאת את המינימום של הפונקציה ולא משנה מאיפה מתחילים. אולי למי שיצא אחרת יש טעות בקצב הלמידה. בגרף
יש גם עלייה קטנה באזור 0.53-."""
