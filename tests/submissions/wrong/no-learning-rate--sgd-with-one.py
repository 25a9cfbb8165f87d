import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# חלק א
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    lst = []
    for e in range(epochs):
        l = loss_fn(w)
        (g,) = torch.autograd.grad(l, w)
        with torch.no_grad():
            w -= g * learning_rate
        lst.append((w.item(), l.item(), g.item()))
    return lst

# חלק ב
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([w], lr=1)
    lst = []
    for e in range(epochs):
        l = loss_fn(w)
        l.backward()
        opt.step()
        lst.append((w.item(), l.item(), w.grad.item()))
        opt.zero_grad()
    return lst

# חלק ג
lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1
print([round(gradient_descent(lesson_loss, 0, r, 100)[-1][0], 3) for r in (lr_too_small, lr_good, lr_too_large)])

# חלק ד
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w
exercise_learning_rate = 0.02
exercise_epochs = 200
def סוף(התחלה):
    return gradient_descent(exercise_loss, התחלה, exercise_learning_rate, exercise_epochs)[-1][0]
minima = {0: סוף(0), 2: סוף(2), -4: סוף(-4)}

# חלק ה
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "יש כאן שני עמקים. מי שהתחיל ב0 ומי שהתחיל ב2 ירדו לאותו עמק (0.607), שהוא לא הכי נמוך. מי שהתחיל ב -4 ירד לעמק הנמוך. אם הפונקציה לא ידועה אי אפשר לדעת באיזה עמק אתה נמצא."
