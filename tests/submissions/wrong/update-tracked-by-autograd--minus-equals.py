# מגישה: אביגיל
# gradient descent
import torch
from torch.optim import SGD

# ---------- הפונקציות ----------
def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# ---------- בלי אופטימייזר ----------
def gradient_descent(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(float(start))
    x.requires_grad = True
    טבלה = []
    for סיבוב in range(epochs):
        y = loss_fn(x)
        y.backward()
        x -= learning_rate * x.grad
        טבלה.append((x.item(), y.item(), x.grad.item()))
        x.grad.zero_()
    return טבלה

# ---------- עם אופטימייזר ----------
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    x = torch.tensor(float(start))
    x.requires_grad = True
    sgd = SGD([x], lr=learning_rate)
    טבלה = []
    for סיבוב in range(epochs):
        y = loss_fn(x)
        sgd.zero_grad()
        y.backward()
        sgd.step()
        טבלה.append((x.item(), y.item(), x.grad.item()))
    return טבלה

# הראשונה לא עובדת לי, כתוב a leaf Variable that requires grad is being used in an in-place operation
# print(gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
print("אופטימייזר:", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

# ---------- קצב למידה ----------
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# ---------- תרגיל ----------
exercise_learning_rate = 0.01
exercise_epochs = 350
minima = {}
for התחלה in (0, 2, -4):
    minima[התחלה] = gradient_descent_with_optimizer(exercise_loss, התחלה, exercise_learning_rate, exercise_epochs)[-1][0]
    print("מ", התחלה, "ל", round(minima[התחלה], 3))

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "יש שני מינימומים לפונקציה. הגעתי לשני מקומות שונים כי ההתחלות משני צדי המקסימום שבנקודה 0.53-. ב 0.607 הנגזרת מתאפסת אבל זה לא הכי נמוך, הכי נמוך זה ב 2.326-. כלומר צריך לבחור טוב את ההתחלה."
