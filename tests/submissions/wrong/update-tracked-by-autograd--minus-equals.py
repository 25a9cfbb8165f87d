# מגישה: אביגיל
# gradient descent
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

# הראשונה לא עובדת לי, כתוב a leaf Variable that requires grad is being used in an in-place operation
# print(gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 350
minima = {}
for התחלה in (0, 2, -4):
    minima[התחלה] = gradient_descent_with_optimizer(exercise_loss, התחלה, exercise_learning_rate, exercise_epochs)[-1][0]
    print("מ", התחלה, "ל", round(minima[התחלה], 3))

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "יש שני מינימומים לפונקציה. הגעתי לשני מקומות שונים כי ההתחלות משני צדי המקסימום שבנקודה 0.53-. ב 0.607 הנגזרת מתאפסת אבל זה לא הכי נמוך, הכי נמוך זה ב 2.326-. כלומר צריך לבחור טוב את ההתחלה."
