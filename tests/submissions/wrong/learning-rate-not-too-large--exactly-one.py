import torch
from torch.optim import SGD as sgd

# נושא: קצב למידה
def lesson_loss(w):
    return w*w - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    שורות = []
    for _ in range(epochs):
        loss = loss_fn(w)
        g = torch.autograd.grad(loss, w)[0]
        w = w.detach() - g * learning_rate
        w.requires_grad = True
        שורות.append((w.item(), loss.item(), g.item()))
    return שורות

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    מייעל = sgd([w], lr=learning_rate)
    שורות = []
    for _ in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        g = w.grad.item()
        מייעל.step()
        מייעל.zero_grad()
        שורות.append((w.item(), loss.item(), g))
    return שורות

lr_too_small = 0.001
lr_good = 0.3
lr_too_large = 1.0    # קופץ בין 0 ל 4 ולא מגיע אף פעם
print(gradient_descent(lesson_loss, 0, lr_too_large, 6))

exercise_learning_rate = 0.02
exercise_epochs = 300
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = """כי יש שתי גומות בגרף ולא אחת. משני הצדדים של המקסימום (0.53-) יורדים לכיוונים הפוכים. 0 ו 2 יורדים לגומה הרדודה
ו מינוס 4 לגומה העמוקה. האלגוריתם נעצר כשהנגזרת אפס גם אם זו לא הגומה העמוקה ביותר, זו החולשה שלו."""
