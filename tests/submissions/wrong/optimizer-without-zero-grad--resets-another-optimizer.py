import torch

# מהשיעור
def lesson_loss(w):
    return w**2 - 4*w + 8

# אופטימייזר כללי לכל התרגיל
W = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([W], lr=0.1)

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    epoch = 0
    while True:
        if epoch == epochs:
            break
        loss = loss_fn(w)
        loss.backward()
        g = w.grad
        w.grad = None
        w.data = w.data - g * learning_rate
        history.append((w.detach(), loss.detach(), g))
        w = w.detach().clone().requires_grad_(True)
        epoch += 1
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        opt.step()
        history.append((w.item(), loss.item(), w.grad.item()))
        optimizer.zero_grad()
    return history

print(gradient_descent(lesson_loss, 0, 0.1, 3))
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 3))

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 10

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 250
minima = {}
for התחלה in (0, 2, -4):
    minima[התחלה] = gradient_descent(exercise_loss, התחלה, 0.01, 250)[-1][0].item()

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "הפונקציה ממעלה רביעית ויש לה שני מינימומים. הירידה תמיד הולכת נגד הנגזרת, ולכן כל נקודת התחלה נופלת לעמק שלה. אפס ושתיים באותו עמק (0.607) שהוא לא הכי נמוך. מינוס ארבע נפלה לעמק הנמוך באמת. המשמעות היא שהרצה אחת לא מספיקה."
