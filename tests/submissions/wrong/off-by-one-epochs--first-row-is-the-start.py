# תרגיל בית 3, דניאל ואורי
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    טבלה = []
    for i in range(epochs):
        L = loss_fn(w)
        L.backward()
        w.data.sub_(learning_rate * w.grad)
        טבלה.append((w.item(), L.item(), w.grad.item()))
        w.grad.zero_()
    return טבלה

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    # השורה הראשונה היא המצב ההתחלתי, לפני שלמדנו משהו
    טבלה = [(w.item(), loss_fn(w).item(), 0.0)]
    for i in range(epochs):
        L = loss_fn(w)
        L.backward()
        optimizer.step()
        טבלה.append((w.item(), L.item(), w.grad.item()))
        optimizer.zero_grad()
    return טבלה

for שורה in gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 4):
    print(*("%.3f" % x for x in שורה))

lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate, exercise_epochs = 0.01, 700
minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent_with_optimizer(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "מה שקובע זה באיזה צד של המקסימום (w=-0.53) מתחילים. בצד הימני יש מינימום רדוד ובצד השמאלי יש מינימום עמוק. כשהנגזרת מתאפסת w כבר לא משתנה ולכן נשארים שם גם אם יש מקום נמוך יותר. לכן כדאי להתחיל מהרבה נקודות אקראיות."
