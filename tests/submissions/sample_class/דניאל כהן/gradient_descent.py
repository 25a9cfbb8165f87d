# דניאל כהן יא'3
# תרגיל: ירידה במורד הגרדיאנט
import torch
from torch.optim import SGD

def lesson_loss(w):
    return w**2 - 4*w + 8


class ירידה:
    """זוכר את המשקל ואת הטבלה"""

    def __init__(self, פונקציה, התחלה):
        self.פונקציה = פונקציה
        self.w = torch.tensor(float(התחלה), requires_grad=True)
        self.טבלה = []

    def צעד(self, עדכון):
        מחיר = self.פונקציה(self.w)
        מחיר.backward()
        שיפוע = self.w.grad.item()
        עדכון(self.w)
        self.w.grad = None
        self.טבלה.append((self.w.item(), מחיר.item(), שיפוע))


def gradient_descent(loss_fn, start, learning_rate, epochs):
    י = ירידה(loss_fn, start)

    def ידני(w):
        w.data = w.data - w.grad * learning_rate

    for _ in range(epochs):
        י.צעד(ידני)
    return י.טבלה


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    י = ירידה(loss_fn, start)
    אופטימייזר = SGD([י.w], lr=learning_rate)
    for _ in range(epochs):
        י.צעד(lambda w: אופטימייזר.step())
    return י.טבלה


print("בדיקה:", gradient_descent(lesson_loss, 0, 0.1, 100)[-1])
print("בדיקה:", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)[-1])

# קצבי למידה
lr_too_small = 0.003     # אחרי 100 סיבובים רק 0.9
lr_good = 0.2
lr_too_large = 1.05      # קופץ מצד לצד ומתרחק


def exercise_loss(w):
    return w ** 4 + 3 * w ** 3 - w ** 2 - 3 * w


exercise_learning_rate = 0.005      # ב 0.1 קיבלתי nan מ 2 אז הקטנתי
exercise_epochs = 1000

התחלות = [0, 2, -4]
minima = {ה: gradient_descent(exercise_loss, ה, exercise_learning_rate, exercise_epochs)[-1][0] for ה in התחלות}
for ה, w in minima.items():
    print(f"מ {ה} הגענו ל {w:.3f}, הערך {exercise_loss(w):.3f}")

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.5309

explanation = """
בגרף של התרגיל יש שני עמקים ואחד מהם עמוק יותר. כשהתחלתי ב-0 וב-2 הגעתי בדיוק לאותה נקודה, 0.607, וזה המינימום המקומי.
כשהתחלתי ב-4- הגעתי ל 2.326- שהוא המינימום הגלובלי, כי שם המחיר בערך 6.9- ולא 1.4-.
זה קורה כי בין העמקים יש גבעה (ב 0.53-) והאלגוריתם תמיד יורד לפי הנגזרת ולא יודע לעלות, והוא נעצר כשהנגזרת 0.
המשמעות: אם מצאנו מינימום זה עוד לא אומר שזה הכי טוב שיש, ולכן כדאי לנסות מכמה נקודות התחלה.
"""
