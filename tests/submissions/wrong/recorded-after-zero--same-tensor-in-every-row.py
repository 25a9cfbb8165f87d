import torch

lr = 0.1

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        print("grad", W.grad) if epoch < 2 else None
        history.append([W.item(), loss.item(), W.grad])
        W.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append([W.item(), loss.item(), W.grad.item()])
        optimizer.zero_grad()
    return history

h = gradient_descent(lesson_loss, 0, lr, 10)
print(h[0])
print(h[9])
# בתוך הלולאה ההדפסה של grad נכונה ובסוף הכל tensor(0.) ??

lr_too_small = 0.0015
lr_good = 0.15
lr_too_large = 1.15

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for start in [0, 2, -4]:
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "התוצאה תלויה בנקודת ההתחלה: מי שמתחיל מימין לנקודת המקסימום מגיע למינימום שב 0.607 ומי שמשמאל מגיע למינימום שב 2.326-. L קטן יותר בשנייה ולכן היא המינימום המוחלט. במציאות לא רואים את הגרף אז צריך לנסות כמה פעמים."

def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.02, momentum=0.8)
