import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(100):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        if epoch % 10 == 0:
            print(f"{epoch} w={W.item():.3f} loss={loss.item():.3f}")
        W.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(100):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

gradient_descent(lesson_loss, 0, 0.1, 100)

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 0.9   # not stable

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.02
exercise_epochs = 100
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5
explanation = """קיבלתי תוצאות שונות כי לפונקציה יש שתי ירידות. כשמתחילים ב-0 או ב-2 השיפוע לוקח אותנו ל-0.607 וכשמתחילים ב-(-4) הוא לוקח ל-(-2.326). השנייה נמוכה יותר. באמצע יש
עלייה שהאלגוריתם לא מטפס עליה. משמעות: לפעמים מוצאים רק מינימום מקומי."""
