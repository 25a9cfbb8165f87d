# ירידת גרדיאנט
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    model = loss_fn(W)
    שורות = []
    for epoch in range(epochs):
        model.backward(retain_graph=True)   # בלי retain_graph זה זרק שגיאה, ככה עובד
        W.data -= learning_rate * W.grad
        שורות.append((W.item(), model.item(), W.grad.item()))
        W.grad.zero_()
    return שורות

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    שורות = []
    for epoch in range(epochs):
        model = loss_fn(W)
        model.backward()
        optimizer.step()
        שורות.append((W.item(), model.item(), W.grad.item()))
        optimizer.zero_grad()
    return שורות

for epoch, שורה in enumerate(gradient_descent(lesson_loss, 0, 0.1, 100)):
    if epoch % 20 == 0:
        print("epoch:", epoch, " W: %.3f  model: %.3f  grad: %.3f" % שורה)

lr_too_small = 0.0008
lr_good = 0.13
lr_too_large = 1.7

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "0 ו 2 התכנסו ל 0.607. 4- התכנס ל 2.326-. אלו שני מינימומים של הפונקציה וביניהם מקסימום בערך ב 0.53-. מי שמתחיל בצד אחד לא יכול להגיע לצד השני כי אז היה צריך לעלות. לכן יכול להיות שהתוצאה שקיבלנו היא לא הכי טובה שיש."
