# תרגיל gradient descent  -  יא 3
import torch


def lesson_loss(w):
    return w ** 2 - 4 * w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(start, requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()

        # שומר את הנגזרת בצד לפני שמאפסים אותה
        g = W.grad.item()
        W.data = W.data - learning_rate * W.grad
        W.grad.zero_()

        history.append((W.item(), loss.item(), g))
        if epoch % 25 == 0:
            print(f"{epoch:4d} | w={W.item():8.4f} | L={loss.item():9.4f} | g={g:9.4f}")
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(start, requires_grad=True)
    opt = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        opt.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        opt.zero_grad()
    return history


# ניסיתי: 0.5 קפץ ישר ל-2, 1 עשה 0,4,0,4, ומעל 1 זה ברח
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w


exercise_learning_rate = 0.01
exercise_epochs = 500

minima = {}
for s in (0.0, 2.0, -4.0):
    print("----- start", s)
    h = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    minima[s] = h[-1][0]

print(minima)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}

# הנגזרת 4w^3+9w^2-2w-3 , בדקתי איפה היא משנה סימן בין שתי נקודות המינימום
hill = -0.53

explanation = """
הירידה בגרדיאנט הולכת כל הזמן לכיוון שבו הגרף יורד ועוצרת כשהשיפוע מתאפס.
לגרף של התרגיל יש שני עמקים. מ-0 ומ-2 התגלגלנו לאותו עמק ימני (w בערך 0.607) שהוא רק מינימום מקומי,
ומ-מינוס 4 התגלגלנו לעמק השמאלי (w בערך -2.326) ששם L הכי נמוך, כלומר המינימום הגלובלי.
באמצע יש גבעה ב -0.53 ואי אפשר לעבור אותה בצעדים קטנים. לכן נקודת ההתחלה קובעת,
ומשמעות הדבר היא שכדאי להריץ מכמה התחלות שונות ולבחור את הטוב ביותר.
"""
