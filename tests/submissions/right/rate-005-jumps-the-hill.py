"""ירידה בגרדיאנט, float64. הקצב בתרגיל: 0.05"""
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


def derivative(loss_fn, w):
    """מחזיר (loss, grad) בנקודה w (מספר רגיל)"""
    t = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    loss = loss_fn(t)
    loss.backward()
    return loss.item(), t.grad.item()


def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = float(start)
    history = []
    for i in range(epochs):
        loss, grad = derivative(loss_fn, w)
        w = w - grad * learning_rate
        history.append((w, loss, grad))
    return history


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    t = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([t], lr=learning_rate)
    history = []
    for i in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(t)
        loss.backward()
        optimizer.step()
        history.append((t.item(), loss.item(), t.grad.item()))
    return history


lr_too_small = 0.008
lr_good = 0.48
lr_too_large = 1.22

exercise_learning_rate = 0.05
exercise_epochs = 120

minima, findings = {}, {}
for start in (0, 2, -4):
    history = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    end = history[-1][0]
    print(f"start={start}, after one step={history[0][0]:.3f}, end={end:.4f}, L={exercise_loss(end):.4f}")
    minima[start] = end
    # מי שמסיים ב-L של בערך -6.9 הגיע לגלובלי
    findings[start] = "גלובלי" if exercise_loss(end) < -6 else "מקומי"

print(findings)
hill = -0.5309

explanation = """יש שני עמקים: ב-0.607 (מקומי) וב-2.326 מינוס (גלובלי), וביניהם גבעה בערך בחצי מינוס.
אצלי יצא הפוך ממה שציפיתי! מ-2 הגעתי דווקא לגלובלי ומ- (-4) הגעתי דווקא למקומי. מ-0 הגעתי למקומי.
בדקתי את הצעד הראשון: מ-2 קפצתי ל -1.05, כלומר מעבר לגבעה, כי הנגזרת שם 61 והקצב 0.05 אז הצעד הוא 3.05.
מ- (-4) הנגזרת היא -107 והצעד 5.35, קפצתי ל 1.35 לצד ימין. אחרי הקפיצה ירדתי רגיל עד שהנגזרת התאפסה.
אז התוצאה תלויה בהתחלה וגם בקצב הלמידה, ואף אחד לא מבטיח שנגיע לגלובלי. צריך לנסות כמה התחלות וכמה קצבים."""


def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.05)
