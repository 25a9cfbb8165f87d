import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    lst = []
    for i in range(epochs):
        z = loss_fn(w)
        z.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
        lst.append((w.item(), z.item(), w.grad.item()))
        w.grad.zero_()
    return lst

lst = gradient_descent(lesson_loss, 0, 0.1, 100)
for i in range(0, 100, 10):
    print(i, lst[i])

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# בדקתי רק עד פה
quit()

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    lst = []
    for i in range(epochs):
        z = loss_fn(w)
        z.backward()
        opt.step()
        lst.append((w.item(), z.item(), w.grad.item()))
        opt.zero_grad()
    return lst

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {0: 0.607, 2: 0.607, -4: -2.326}
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "כי יש שני מינימומים בגרף, וכל נקודת התחלה מגיעה למינימום שבצד שלה של ההר."
