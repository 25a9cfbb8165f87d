import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    """
    שלבים:
    1. מחשבים loss
    2. מעדכנים
    3. שומרים
    """
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        # W.grad היה None אז שמתי בו את loss
        W.grad = loss.detach().clone()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """ כאן צריך closure (ראיתי בתיעוד) """
    p = torch.nn.Parameter(torch.tensor(float(start)))
    optimizer = torch.optim.SGD([p], lr=learning_rate)

    def closure():
        optimizer.zero_grad()
        loss = loss_fn(p)
        loss.backward()
        return loss

    history = []
    k = 1
    while k <= epochs:
        loss = optimizer.step(closure)
        history.append((p.item(), loss.item(), p.grad.item()))
        k += 1
    return history


שורה = "w={:.3f} loss={:.3f} grad={:.3f}"
for r in gradient_descent(lesson_loss, 0, 0.1, 3):
    print(שורה.format(*r))
for r in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 3):
    print(שורה.format(*r))

lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 500


def run(start):
    return gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]


minima = {0: run(0), 2: run(2), -4: run(-4)}
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "הנקודות 0 ו-2 נמצאות באותו צד של הגבעה ולכן הולכות לאותו מינימום, והוא לא הנמוך ביותר. 4- בצד השני והולכת למינימום הנמוך ביותר. אי אפשר לדעת מראש לאיזה מינימום נגיע אם לא מכירים את הפונקציה."
