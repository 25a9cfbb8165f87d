# -*- coding: utf-8 -*-
# יונתן, י"א 2
import torch

# הפונקציה מהשיעור
def lesson_loss(w):
    return w**2 - 4*w + 8

# הפונקציה של התרגיל
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

קצב = 0.012
סיבובים = 400

def gradient_descent(loss_fn, start, learning_rate, epochs):
    משקל = torch.tensor(float(start), requires_grad=True)
    תוצאות = []
    for סיבוב in range(epochs):
        טעות = loss_fn(משקל)
        טעות.backward()
        נגזרת = משקל.grad.item()
        with torch.no_grad():
            משקל -= learning_rate * נגזרת
        משקל.grad.zero_()
        תוצאות.append((משקל.item(), טעות.item(), נגזרת))
    return תוצאות

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    משקל = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([משקל], lr=learning_rate)
    תוצאות = []
    for סיבוב in range(epochs):
        טעות = loss_fn(משקל)
        # הולכים נגד הנגזרת ולכן מינוס
        (-טעות).backward()
        optimizer.step()
        תוצאות.append((משקל.item(), טעות.item(), משקל.grad.item()))
        optimizer.zero_grad()
    return תוצאות

for שורה in gradient_descent(lesson_loss, 0, 0.1, 3):
    print(שורה)
for שורה in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 3):
    print(שורה)

lr_too_small = 0.004
lr_good = 0.4
lr_too_large = 1.1

exercise_learning_rate = קצב
exercise_epochs = סיבובים
minima = {התחלה: gradient_descent(exercise_loss, התחלה, קצב, סיבובים)[-1][0] for התחלה in (0, 2, -4)}
print(minima)
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.54
explanation = "הירידה נעצרת איפה שהשיפוע אפס, ויש שני מקומות כאלה למטה. בין שניהם יש פסגה בערך ב-0.53- ולכן מי שהתחיל מימין (0, 2) לא יכול לעבור שמאלה. יצא לי 0.607 פעמיים ו-2.326- פעם אחת, והשני יותר נמוך. מסקנה: המינימום שמצאנו הוא לא בטוח הכי טוב."
