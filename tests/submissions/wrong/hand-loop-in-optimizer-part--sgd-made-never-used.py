# שיעורי בית - gradient descent
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    res = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        temp = float(w.grad)
        w.data -= learning_rate * temp
        w.grad.zero_()
        res.append((w.item(), loss.item(), temp))
    return res

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    res = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        temp = float(w.grad)
        with torch.no_grad():              # מעדכנים את המשקל
            w -= learning_rate * w.grad
        optimizer.zero_grad()              # מאפסים עם האופטימייזר
        res.append((w.item(), loss.item(), temp))
    return res

# חלק 3, ניסיתי בערך עשר פעמים
lr_too_small = 0.007
lr_good = 0.6
lr_too_large = 1.04

# חלק 4
def exercise_loss(w):
    x4 = w ** 4
    x3 = 3 * w ** 3
    return x4 + x3 - w ** 2 - 3 * w

exercise_learning_rate = 0.005
exercise_epochs = 500
def run(start):
    return gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
minima = {0: run(0), 2: run(2), -4: run(-4)}
print("התוצאות:", minima)

# חלק 5
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.54
explanation = """יצא לי אותו מינימום מ0 ומ2 כי שניהם באותו צד של הגבעה. מינוס 4 בצד השני אז הוא נופל לבור אחר,
הבור הזה עמוק יותר והוא המינימום של כל הפונקציה. האלגוריתם רואה רק את השיפוע במקום שבו הוא עומד ולכן הוא לא
יודע שיש בור יותר עמוק. צריך להריץ מכמה מקומות כדי להיות בטוחים יותר."""
