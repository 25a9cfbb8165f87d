import torch
from torch.optim import SGD as Mashpir      # משפר = optimizer :)

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor([float(start)], requires_grad=True)
    H = []
    for t in range(epochs):
        J = loss_fn(W)
        J.backward()
        D = W.grad.clone()
        with torch.no_grad():
            W -= learning_rate * D
        W.grad.zero_()
        H.append((W.item(), J.item(), D.item()))
    return H

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor([float(start)], requires_grad=True)
    mashpir = Mashpir([W], lr=learning_rate)
    H = []
    for t in range(epochs):
        J = loss_fn(W)
        J.backward()
        D = W.grad.clone()
        mashpir.step()
        mashpir.zero_grad()
        H.append((W.item(), J.item(), D.item()))
    return H

h1 = gradient_descent(lesson_loss, 0, 0.1, 100)
h2 = gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)
print("יד:     ", h1[-1])
print("משפר:   ", h2[-1])
assert h1[-1][0] == h2[-1][0]

lr_too_small = 0.007
lr_good = 0.35
lr_too_large = 1.6

def exercise_loss(w):
    L = w**4 + 3*w**3 - w**2 - 3*w
    return L

exercise_learning_rate = 0.01
exercise_epochs = 800

minima = {}
print()
print("התחלה | סוף | L")
for s in [0, 2, -4]:
    sof = gradient_descent_with_optimizer(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1]
    print(s, "|", round(sof[0], 3), "|", round(sof[1], 3))
    minima[s] = sof[0]

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.5309

explanation = """למה יצאו תוצאות שונות? כי יש שתי נקודות שבהן הנגזרת 0 והגרף עולה משני הצדדים: 0.607 ו -2.326.
האלגוריתם מחפש רק בסביבה שלו. הוא עושה צעד נגד השיפוע ושוב צעד, עד שהשיפוע נעלם.
0 ו 2 נמצאים באותו צד של הגבעה (היא ב -0.53) והגיעו יחד למינימום הימני, המקומי.
-4 נמצא בצד השני והגיע למינימום השמאלי, שהוא הכי נמוך בכל הגרף.
משמעות: gradient descent מבטיח מינימום אבל לא מבטיח את המינימום הגלובלי. אפשר להתחיל מכמה מקומות או להוסיף מומנטום."""

# בונוס. עם תנע הכדור לא נעצר במינימום הראשון
def escape_optimizer(params):
    return Mashpir(params, lr=0.02, momentum=0.8)
