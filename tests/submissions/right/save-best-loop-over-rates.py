#!/usr/bin/env python3
# ניר ביקש שנסביר בהערות אז הוספתי הרבה :)
import math
import torch


def lesson_loss(w):
    """הפרבולה. המינימום שלה ב-2 והגובה שם 4"""
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start=0.0, learning_rate=0.1, epochs=100):
    param = torch.full((), float(start), requires_grad=True)   # סקלר
    log = []
    for epoch in range(epochs):
        # 1. כמה עולה לנו המשקל הזה?
        cost = loss_fn(param)
        # 2. לאן העלייה?
        cost.backward()
        slope = param.grad.item()
        # 3. צעד לצד השני. בלי autograd, אחרת הוא מתלונן
        with torch.inference_mode(False), torch.no_grad():
            param.copy_(param - learning_rate * slope)
        # 4. למחוק את הנגזרת, כי backward מוסיף על מה שיש
        param.grad -= param.grad
        log.append((param.item(), cost.item(), slope))
    return log


def gradient_descent_with_optimizer(loss_fn, start=0.0, learning_rate=0.1, epochs=100):
    param = torch.full((), float(start), requires_grad=True)
    opt = torch.optim.SGD([param], lr=learning_rate, momentum=0.0, weight_decay=0.0, foreach=False)
    log = []
    for epoch in range(epochs):
        cost = loss_fn(param)
        cost.backward()
        slope = param.grad.item()
        opt.step()
        opt.zero_grad()
        log.append((param.item(), cost.item(), slope))
    return log


# --- מחפש קצבים בלולאה ---
lr_too_small = lr_good = lr_too_large = None
for lr in [0.0001, 0.01, 0.1, 0.5, 0.95, 1.05, 1.5]:
    w = gradient_descent(lesson_loss, 0, lr, 100)[-1][0]
    distance = abs(w - 2)
    if distance < 1e-3:
        kind, lr_good = "טוב", lr
    elif distance > 100 or math.isnan(w):
        kind, lr_too_large = "גדול מדי", lr
    else:
        kind = "לא הגיע"
        if lr_too_small is None:
            lr_too_small = lr
    print(f"{lr}: {w:.4f} {kind}")
print(lr_too_small, lr_good, lr_too_large)


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 300

minima = {start: gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
          for start in (0, 2, -4)}

findings = {}
for start in minima:
    findings[start] = "גלובלי" if minima[start] == min(minima.values(), key=exercise_loss) else "מקומי"
print(findings)

hill = -0.531

explanation = """
התוצאות תלויות בנקודה שממנה יוצאים. שיטת הגרדיאנט יורדת במדרון שבו היא נמצאת ולא יודעת מה קורה בצד השני של ההר.
ההר נמצא ב w=-0.531. ימינה ממנו יש מינימום ב w=0.607 ושמאלה ממנו יש מינימום ב w=-2.326.
0 ו-2 מימין ולכן נפגשו באותו מינימום. הוא מקומי כי הגובה שלו (-1.38) גדול מהגובה של המינימום השני (-6.91), שאליו הגענו מ -4 והוא הגלובלי.
בשני המקומות הנגזרת אפס ולכן אין יותר עדכונים. ברשת אמיתית יש אלפי משקלים ולכן סביר שיש הרבה מינימומים כאלה,
ולא בטוח שזה שמצאנו הוא הכי טוב. לכן מתחילים אקראית וכמה פעמים.
"""
