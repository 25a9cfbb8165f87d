import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

# שלב א
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return history

# תרגיל - כתבתי כבר עכשיו כדי שלא אשכח
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1

# שלב ב
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    loss = loss_fn(W)
    history = []
    for epoch in range(epochs):
        loss.backward(retain_graph=True)
        optimizer.step()
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return history

print(gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

exercise_learning_rate = 0.01
exercise_epochs = 500
minima = {0: gradient_descent(exercise_loss, 0, 0.01, 500)[-1][0],
          2: gradient_descent(exercise_loss, 2, 0.01, 500)[-1][0],
          -4: gradient_descent(exercise_loss, -4, 0.01, 500)[-1][0]}
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = "ההתחלה קובעת לאן יורדים, כי יש גבעה באמצע. מי שמימין לה מגיע למינימום הקטן ומי שמשמאל לה מגיע למינימום הגדול. לכן הרצה אחת לא מספיקה."
