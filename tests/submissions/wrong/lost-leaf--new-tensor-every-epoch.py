"""
מורד הגרדיאנט - עבודה להגשה
עומר פ., יב3
"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad
        W = W - learning_rate * grad
        history.append((W.item(), loss.item(), grad.item()))
        W.grad.zero_()
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        grad = W.grad.item()
        optimizer.step()
        history.append((W.item(), loss.item(), grad))
        optimizer.zero_grad()
    return history


# הפונקציה הראשונה נופלת על zero_ ולכן כל הבדיקות עם השנייה
תוצאה = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print("W אחרי 100:", תוצאה[-1][0])

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 400
minima = {0: 0.607, 2: 0.607, -4: -2.326}
for s in minima:
    סוף = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print(s, "יצא", round(סוף, 3), "רשמתי", minima[s])

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "כל הרצה יורדת עד שהנגזרת בערך 0. לפונקציה ממעלה 4 יכולים להיות שני מינימומים וזה מה שקורה פה. 0 ו-2 הגיעו למינימום המקומי שבצד ימין ו -4 למינימום המוחלט בצד שמאל. לא כל מינימום הוא המינימום."
