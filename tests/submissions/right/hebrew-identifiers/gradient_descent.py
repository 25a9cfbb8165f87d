# תרגיל בית - ירידה במדרון
import torch as טורץ

מספר = float

def lesson_loss(w):
    return w**2 - 4*w + 8

def צעד(משקל, קצב):
    """מזיז את המשקל נגד הנגזרת"""
    with טורץ.no_grad():
        משקל -= קצב * משקל.grad

def gradient_descent(פונקציה, התחלה, קצב, סיבובים):
    משקל = טורץ.tensor(מספר(התחלה), requires_grad=True)
    היסטוריה = []
    for סיבוב in range(סיבובים):
        מחיר = פונקציה(משקל)
        מחיר.backward()
        נגזרת = משקל.grad.item()
        צעד(משקל, קצב)
        משקל.grad.zero_()
        היסטוריה.append((משקל.item(), מחיר.item(), נגזרת))
    return היסטוריה

def gradient_descent_with_optimizer(פונקציה, התחלה, קצב, סיבובים):
    משקל = טורץ.tensor(מספר(התחלה), requires_grad=True)
    אופטימייזר = טורץ.optim.SGD([משקל], lr=קצב)
    היסטוריה = []
    for סיבוב in range(סיבובים):
        אופטימייזר.zero_grad()
        מחיר = פונקציה(משקל)
        מחיר.backward()
        אופטימייזר.step()
        היסטוריה.append((משקל.item(), מחיר.item(), משקל.grad.item()))
    return היסטוריה

def הדפס(היסטוריה, כל_כמה=20):
    for מס, (w, L, ג) in enumerate(היסטוריה):
        if מס % כל_כמה == 0:
            print(f"סיבוב {מס}: משקל {w:.4f}, מחיר {L:.4f}, נגזרת {ג:.4f}")

הדפס(gradient_descent(lesson_loss, 0, 0.1, 100))

קטן, טוב, גדול = 0.01, 0.1, 1.1
lr_too_small = קטן
lr_good = טוב
lr_too_large = גדול

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.02
exercise_epochs = 300

התחלות = [0, 2, -4]
minima = {}
for נק in התחלות:
    מסלול = gradient_descent(exercise_loss, נק, exercise_learning_rate, exercise_epochs)
    minima[נק] = מסלול[-1][0]
    print("מתחיל ב", נק, "מסיים ב", minima[נק])

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.531

explanation = """כל התחלה מתגלגלת לתחתית העמק שלה. השיפוע מראה לאיזה כיוון יורדים, וכשאין שיפוע אין תנועה.
ההתחלות 0 ו־2 שייכות לעמק של 0.607, וההתחלה 4- שייכת לעמק של 2.326-. את העמקים מפרידה גבעה בנקודה 0.53- בערך.
רק העמק של 4- הוא באמת הנמוך ביותר (גלובלי), והשני הוא מינימום מקומי בלבד.
לכן כדאי לבדוק מספר נקודות התחלה ולא להסתפק בתוצאה הראשונה."""
