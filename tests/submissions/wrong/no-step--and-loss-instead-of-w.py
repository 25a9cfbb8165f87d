# תרגיל ירידה - רוני
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    values = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        slope = float(w.grad)
        with torch.no_grad():
            w.add_(-learning_rate * slope)
        w.grad = None
        values.append([w.item(), loss.item(), slope])
    return values

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    values = []
    for i in range(epochs):
        optimizer.zero_grad()      # איפוס
        loss = loss_fn(w)          # חישוב
        loss.backward()            # נגזרת
        values.append([w.item(), loss.item(), float(w.grad)])
    return values

print(gradient_descent(lesson_loss, 0, 0.1, 2))
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 2))

lr_too_small = 0.002
lr_good = 0.1
lr_too_large = 1.3

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for s in (0, 2, -4):
    values = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = min(v[1] for v in values)      # הערך הכי קטן
print(minima)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.5309
explanation = """הערך הכי נמוך שהגעתי אליו מ 0 ומ 2 הוא 1.38- ומ -4 הוא 6.91-. זה בגלל שלפונקציה יש שני עמקים ובאמצע פסגה. מי שנמצא בצד ימין של הפסגה נתקע בעמק הגבוה. משמעות התוצאה היא שהאלגוריתם
מוצא מינימום לפי ההתחלה ולא בהכרח את הטוב ביותר."""
