import torch

# קוד מהשיעור עם שינויים קטנים שלי
def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        with torch.no_grad():
            W.copy_(W - learning_rate * g)
        W.grad.zero_()
        history.append((W.item(), loss.item(), g))
        if epochs == 100 and epoch % 25 == 0:
            print(epoch, history[epoch])
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.step()
        history.append((W.item(), loss.item(), g))
        optimizer.zero_grad()
    return history

lr_too_small = 0.1    # לוקח לו 40 סיבובים
lr_good = 0.5         # סיבוב אחד
lr_too_large = 1.5    # מתבדר

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 450
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = """יש בגרף שתי נקודות מינימום. מצד ימין של 0.53- כולם יורדים ל 0.607 ומצד שמאל כולם יורדים ל 2.326-. ה w הולך תמיד נגד
הנגזרת עד שהיא אפס. הנקודה השמאלית היא הנמוכה ביותר ולכן גלובלית. זה אומר שאי אפשר לדעת מהרצה אחת אם הגענו למינימום הכי נמוך."""
