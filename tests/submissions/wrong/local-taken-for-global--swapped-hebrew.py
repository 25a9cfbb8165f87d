# עבודה בגרדיאנט - עומר ושקד
import torch
from torch.optim import SGD

def lesson_loss(w):
    return w**2 - 4*w + 8

# ----- א -----
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    תוצאות = []
    for מספר in range(epochs):
        תוצאה = loss_fn(w)
        תוצאה.backward()
        with torch.no_grad():
            w -= learning_rate * w.grad
        תוצאות.append((w.item(), תוצאה.item(), w.grad.item()))
        w.grad.zero_()
    return תוצאות

# ----- ב -----
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    sgd = SGD([w], lr=learning_rate)
    תוצאות = []
    for מספר in range(epochs):
        תוצאה = loss_fn(w)
        תוצאה.backward()
        sgd.step()
        תוצאות.append((w.item(), תוצאה.item(), w.grad.item()))
        sgd.zero_grad()
    return תוצאות

# ----- ג -----
lr_too_small, lr_good, lr_too_large = 0.01, 0.1, 1.5

# ----- ד -----
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 365
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]

# ----- ה -----
# שניים מתוך שלושה הגיעו ל 0.607 אז הוא הגלובלי
findings = {0: "גלובלי", 2: "גלובלי", -4: "מקומי"}
hill = -0.53
explanation = """יש שני מינימומים בגרף. לרוב ההתחלות מגיעים ל 0.607 ולכן הוא המינימום הראשי. רק 4- שרחוק מאוד נופל למינימום אחר, צדדי.
הירידה הולכת נגד השיפוע ובאמצע יש נקודה שממנה יורדים לשני הכיוונים."""
