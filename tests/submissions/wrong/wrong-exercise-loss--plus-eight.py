import torch

# שיעור
def lesson_loss(w):
    return w**2 - 4*w + 8

# תרגיל (העתקתי את השורה ושיניתי)
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    counter = 0
    while counter < epochs:
        loss = loss_fn(w)
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w.sub_(w.grad, alpha=learning_rate)
        history.append((w.item(), loss.item(), w.grad.item()))
        counter = counter + 1
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    counter = 0
    while counter < epochs:
        loss = loss_fn(w)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append((w.item(), loss.item(), w.grad.item()))
        counter = counter + 1
    return history


lr_too_small = 0.0004
lr_good = 0.28
lr_too_large = 1.08

exercise_learning_rate = 0.01
exercise_epochs = 400
minima = {}
minima[0] = gradient_descent(exercise_loss, 0, exercise_learning_rate, exercise_epochs)[-1][0]
minima[2] = gradient_descent(exercise_loss, 2, exercise_learning_rate, exercise_epochs)[-1][0]
minima[-4] = gradient_descent(exercise_loss, -4, exercise_learning_rate, exercise_epochs)[-1][0]

for k in minima:
    print(f"התחלה {k}: w={minima[k]:.3f} L={exercise_loss(minima[k]):.3f}")

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = """לגרף יש שני עמקים. מי שמתחיל באפס או בשתיים מסיים ב 0.607 ומי שמתחיל במינוס ארבע מסיים ב 2.326-, ששם ה L
קטן יותר. האלגוריתם הולך לפי סימן הנגזרת ועוצר כשהיא 0 ולכן הוא נתקע במינימום הראשון. ההר ביניהם הוא ב 0.53-. מכאן שלא בטוח
שמצאנו את המינימום הכי טוב."""
