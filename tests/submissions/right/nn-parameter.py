import torch
import torch.nn as nn

# ======= שאלה 1 =======

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    p = nn.Parameter(torch.tensor(float(start)))   # nn.Parameter כבר בא עם requires_grad
    history = []
    for e in range(epochs):
        out = loss_fn(p)
        out.backward()
        history.append([None, out.item(), p.grad.item()])
        p.data.add_(p.grad, alpha=-learning_rate)
        history[-1][0] = p.item()      # משלים את w אחרי העדכון
        p.grad *= 0
    return history

# ======= שאלה 2 =======

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    p = nn.Parameter(torch.tensor(float(start)))
    sgd = torch.optim.SGD([p], lr=learning_rate)
    history = []
    for e in range(epochs):
        out = loss_fn(p)
        sgd.zero_grad()
        out.backward()
        history.append([None, out.item(), p.grad.item()])
        sgd.step()
        history[-1][0] = p.item()
    return history

# ======= שאלה 3 =======
# בדיקות:
# 0.004 -> 1.10
# 0.05  -> 2.00
# 4     -> מספרים ענקיים
lr_too_small = 0.004
lr_good = 0.05
lr_too_large = 4

# ======= שאלה 4 =======

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.03
exercise_epochs = 150

minima = dict()
for s in (0, 2, -4):
    hist = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    print(s, "->", hist[-1])
    minima[s] = hist[-1][0]

# ======= שאלה 5 =======

findings = dict()
findings[0] = "מקומי"
findings[2] = "מקומי"
findings[-4] = "גלובלי"

hill = -0.53

explanation = "הגרף נראה כמו W עם שני בורות, אחד עמוק בצד שמאל (בערך 2.33-) ואחד רדוד בצד ימין (בערך 0.61). "
explanation += "בכל צעד הולכים הפוך מהנגזרת, ז\"א יורדים, וכשהנגזרת כמעט 0 כבר לא זזים. "
explanation += "כשהתחלתי ב-0 וב-2 הגעתי לבור הרדוד שהוא מינימום מקומי. כשהתחלתי ב-מינוס 4 הגעתי לבור העמוק שהוא גלובלי. "
explanation += "ביניהם יש גבעה ולכן הצד שבו מתחילים קובע לאיזה בור נופלים. "
explanation += "אז אם מצאתי מינימום זה לא אומר שמצאתי את הכי טוב, ושווה לנסות נקודות התחלה נוספות."
