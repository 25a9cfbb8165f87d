import torch

# הפונקציה מהשיעור
def lesson_loss(w): return w*w - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(start * 1.0, requires_grad=True)
    table = []
    for ep in range(epochs):
        L = loss_fn(W)
        L.backward()
        with torch.no_grad():
            W.copy_(W - learning_rate * W.grad)
        table.append((W.item(), L.item(), W.grad.item()))
        W.grad = None          # במקום zero_
    return table

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(start * 1.0, requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    table = []
    for ep in range(epochs):
        L = loss_fn(W)
        L.backward()
        optimizer.step()
        table.append((W.item(), L.item(), W.grad.item()))
        optimizer.zero_grad(set_to_none=True)
    return table

# בדיקה ששתי הפונקציות נותנות אותו דבר
t1 = gradient_descent(lesson_loss, 0.0, 0.1, 100)
t2 = gradient_descent_with_optimizer(lesson_loss, 0.0, 0.1, 100)
print("זהים?", t1 == t2)
for k in range(0, 100, 20):
    print(k, t1[k])

lr_too_small = 0.0005
lr_good = 0.15
lr_too_large = 2

def exercise_loss(w): return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.015
exercise_epochs = 400

res0 = gradient_descent(exercise_loss, 0, exercise_learning_rate, exercise_epochs)
res2 = gradient_descent(exercise_loss, 2, exercise_learning_rate, exercise_epochs)
resm4 = gradient_descent(exercise_loss, -4, exercise_learning_rate, exercise_epochs)

minima = {0: res0[-1][0], 2: res2[-1][0], -4: resm4[-1][0]}
findings = {0: 'מקומי', 2: 'מקומי', -4: 'גלובלי'}
hill = -0.531
print(minima)

explanation = ("קיבלתי שתי תשובות שונות: 0.607 (משתי התחלות) ו -2.326 (מההתחלה במינוס 4). "
               "זה קורה כי האלגוריתם לא רואה את כל הגרף אלא רק את הנגזרת במקום שבו הוא נמצא, ויורד עד שהיא 0. "
               "בין שתי נקודות המינימום יש פסגה קטנה, ומי שמתחיל מימין לה נשאר מימין ומי שמתחיל משמאל נשאר משמאל. "
               "הנקודה השמאלית נמוכה יותר ולכן היא הגלובלית, הימנית מקומית. "
               "המסקנה שלי: תוצאה אחת לא מספיקה, צריך לנסות עוד התחלות.")
