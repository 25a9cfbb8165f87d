from torch import tensor, no_grad
from torch.optim import SGD as Sgd

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = tensor(float(start), requires_grad=True)
    hist = []
    for i in range(1, epochs + 1):
        loss = loss_fn(W)
        loss.backward()
        with no_grad():
            W -= learning_rate * W.grad
        hist.append((W.item(), loss.item(), W.grad.item()))
        W.grad = None
        if i == 1 or i == epochs:
            print(f"   [{i}] W={hist[-1][0]:.5f}")
    return hist

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = tensor(0.0, requires_grad=True)      # start
    opt = Sgd([W], lr=learning_rate)
    hist = []
    for i in range(1, epochs + 1):
        loss = loss_fn(W)
        loss.backward()
        opt.step()
        hist.append((W.item(), loss.item(), W.grad.item()))
        opt.zero_grad()
        if i == 1 or i == epochs:
            print(f"   [{i}] W={hist[-1][0]:.5f}")
    return hist

print("hand");      gradient_descent(lesson_loss, 0, 0.1, 100)
print("optimizer"); gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)

lr_too_small = 0.0075
lr_good = 0.7
lr_too_large = 1.02

exercise_learning_rate = 0.01
exercise_epochs = 1000
minima = {}
for s in (0, 2, -4):
    print("start", s)
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

findings = {
    0: "local",
    2: "local",
    -4: "global",
}
hill = -0.53

explanation = ("If you look at the derivative 4w^3+9w^2-2w-3, it is zero at 3 points: -2.326, -0.531 and 0.607. The middle one is a max. "
               "From 0 and 2 you go to 0.607 which is local, from -4 to -2.326 which is global since L is smaller there. "
               "A min that was found is not always the best.")
