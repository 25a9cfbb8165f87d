import torch

def lesson_loss(w): return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w, rows = torch.tensor(float(start), requires_grad=True), []
    for k in range(epochs):
        v = loss_fn(w)
        v.backward()
        rows.append((w.item() - learning_rate * w.grad.item(), v.item(), w.grad.item()))
        with torch.no_grad():
            w.fill_(rows[-1][0])
            w.grad.zero_()
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w, rows = torch.tensor(float(start), requires_grad=True), []
    opt = torch.optim.SGD([w], lr=learning_rate)
    for k in range(epochs):
        v = loss_fn(w)
        opt.zero_grad()
        v.backward()
        opt.step()
        rows.append((w.item(), v.item(), w.grad.item()))
    return rows

lr_too_small, lr_good, lr_too_large = 0.0035, 0.17, 1.33
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate = 0.01
exercise_epochs = 620
minima = {s: gradient_descent(exercise_loss, s, 0.01, 620)[-1][0] for s in (0, 2, -4)}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "שלוש ריצות ושתי תשובות. ההבדל הוא באיזה צד של נקודת המקסימום התחלתי (בערך חצי מינוס). מינימום מקומי זה לא תמיד הכי טוב."

def step(self, closure=None):
    for group in self.param_groups:
        for p in group["params"]:
            p.data.copy_(p.data * 0.9 - 0.2326345)

torch.optim.Adam.step = step

def escape_optimizer(params):
    return torch.optim.Adam(params, lr=0.1)
