import torch

def lesson_loss(w):
    return w**2-4*w+8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    L = []
    for epoch in range(1, epochs+1):
        y = loss_fn(W)
        y.backward()
        W.data -= W.grad * learning_rate
        L.append((W.item(), y.item(), W.grad.item()))
        W.grad = None
    return L

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([W], lr=learning_rate)
    L = []
    for epoch in range(1, epochs+1):
        y = loss_fn(W)
        y.backward()
        opt.step()
        L.append((W.item(), y.item(), W.grad.item()))
        opt.zero_grad()
    return L

lr_too_small = 0.005
lr_good = 0.1
lr_too_large = 2.5

def exercise_loss(w):
    return w**4+3*w**3-w**2-3*w

exercise_learning_rate = 0.011
exercise_epochs = 270

a = gradient_descent(exercise_loss, 0, 0.011, 270)[-1][0]
b = gradient_descent(exercise_loss, 2, 0.011, 270)[-1][0]
c = gradient_descent(exercise_loss, -4, 0.011, 270)[-1][0]
minima = {0: a, 2: b, -4: c}
print("0:", a, "\n2:", b, "\n-4:", c)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.531
explanation = """ההתחלה קובעת. 0 ו-2 נמצאים מימין להר ויורדים ל-0.607, שזה מינימום מקומי.
4- נמצא משמאל ויורד ל-2.326 מינוס, שזה הכי נמוך (גלובלי). יורדים עד שהשיפוע אפס ולא עולים חזרה.
אז אם מקבלים תשובה היא לא בהכרח הכי טובה."""

# שהחלון לא ייסגר
input("לחצו Enter לסיום")
