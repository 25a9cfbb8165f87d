# -*- coding: utf-8 -*-
# תרגיל ירידה במדרון
# מגיש: איתי
import torch
import torch.optim as optim

# פונקציית המחיר מהשיעור
def lesson_loss(w):
    return w ** 2 - 4 * w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    # אתחול
    w = torch.tensor(start, dtype=torch.float32, requires_grad=True)
    היסטוריה = []
    for _ in range(epochs):
        מחיר = loss_fn(w)
        מחיר.backward()
        נגזרת = w.grad.clone().item()
        w.data = w.data - learning_rate * w.grad
        w.grad.zero_()
        היסטוריה.append((w.item(), מחיר.item(), נגזרת))
    return היסטוריה


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(start, dtype=torch.float32, requires_grad=True)
    # אדם הוא האופטימייזר הכי טוב לפי מה שקראתי
    אופטימייזר = optim.Adam([w], lr=learning_rate)
    היסטוריה = []
    for _ in range(epochs):
        אופטימייזר.zero_grad()
        מחיר = loss_fn(w)
        מחיר.backward()
        אופטימייזר.step()
        היסטוריה.append((w.item(), מחיר.item(), w.grad.item()))
    return היסטוריה


# בדיקה
print("ידני:")
for שורה in gradient_descent(lesson_loss, 0, 0.1, 30)[::10]:
    print(שורה)
print("אופטימייזר:")
for שורה in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 30)[::10]:
    print(שורה)

# קצבי למידה
lr_too_small = 0.005
lr_good = 0.2
lr_too_large = 1.5


def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w


exercise_learning_rate = 0.005
exercise_epochs = 600
minima = dict()
for התחלה in [0, 2, -4]:
    שורות = gradient_descent(exercise_loss, התחלה, exercise_learning_rate, exercise_epochs)
    minima[התחלה] = שורות[-1][0]
    print("התחלה", התחלה, "סוף", round(minima[התחלה], 4))

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53

explanation = """בגרף יש שני עמקים ובאמצע גבעה. מי שמתחיל מימין לגבעה (0 וגם 2) מתגלגל לעמק
הימני, שהוא רק מינימום מקומי. מי שמתחיל ב 4- נמצא משמאל לגבעה ולכן יורד לעמק השמאלי
שהוא הכי נמוך. המסקנה שלי: לא תמיד מגיעים למינימום האמיתי, זה תלוי מאיפה מתחילים."""
