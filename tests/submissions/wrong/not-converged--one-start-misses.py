import torch

def lesson_loss(w): return w**2 - 4*w + 8
def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

def make_weight(start):
    return torch.tensor(float(start), requires_grad=True)

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = make_weight(start)
    rows = []
    for _ in range(epochs):
        loss = loss_fn(W); loss.backward()
        g = W.grad.item()
        W.data.add_(W.grad, alpha=-learning_rate)
        W.grad.zero_()
        rows.append((W.item(), loss.item(), g))
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = make_weight(start)
    sgd = torch.optim.SGD([W], lr=learning_rate)
    rows = []
    for _ in range(epochs):
        loss = loss_fn(W); loss.backward()
        g = W.grad.item()
        sgd.step(); sgd.zero_grad()
        rows.append((W.item(), loss.item(), g))
    return rows

lr_too_small, lr_good, lr_too_large = 0.0018, 0.33, 1.18

exercise_learning_rate, exercise_epochs = 0.01, 30
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print({k: round(v, 2) for k, v in minima.items()})      # {0: 0.58, 2: 0.61, -4: -2.33}

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309
explanation = '''
הסיבה היא שיש נקודת מקסימום ב 0.53- בין שתי נקודות המינימום. כל ריצה יורדת לכיוון שבו הגרף יורד ונעצרת למטה כשהנגזרת
מתאפסת. 0 ו-2 יורדות לאותה נקודה (בערך 0.6) ו- (4-) יורדת לנקודה אחרת, נמוכה יותר. לכן התוצאה היא מינימום מקומי או גלובלי
לפי ההתחלה.
'''
