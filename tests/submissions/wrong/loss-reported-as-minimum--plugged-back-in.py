# תרגיל 3 במבוא ללמידת מכונה, הילה
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([float(start)], requires_grad=True)
    rows = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        rows.append([w.item() - learning_rate * w.grad.item(), loss.item(), w.grad.item()])
        w.data -= learning_rate * w.grad
        w.grad.zero_()
    return rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor([float(start)], requires_grad=True)
    opt = torch.optim.SGD([w], lr=learning_rate)
    rows = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        row = [0, loss.item(), w.grad.item()]
        opt.step()
        row[0] = w.item()
        rows.append(row)
        opt.zero_grad()
    return rows

lr_too_small = 0.01
lr_good = 0.1
lr_too_large = 1.005 + 0.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.006
exercise_epochs = 500

def מינימום(התחלה):
    w = gradient_descent(exercise_loss, התחלה, exercise_learning_rate, exercise_epochs)[-1][0]
    # המינימום הוא הערך של הפונקציה בנקודה
    return exercise_loss(w)

minima = {s: מינימום(s) for s in (0, 2, -4)}
for s, m in minima.items():
    print(s, round(m, 3))

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53
explanation = """המינימום שמצאתי מאפס ומשתיים הוא 1.38- וממינוס ארבע 6.91-, כלומר יותר נמוך. יש לפונקציה שני מקומות שבהם
הנגזרת אפס והפונקציה עולה משני הצדדים. הירידה מגיעה למקום שנמצא באותו צד של הפסגה (0.53-). לכן מי שרוצה את הכי נמוך
צריך לבדוק כמה התחלות שונות."""
