import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    # טבלה מוכנה מראש: שורה לכל סיבוב, 3 עמודות
    table = torch.zeros(epochs, 3, dtype=torch.float64)
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    for row in table:
        loss = loss_fn(w)
        loss.backward()
        row[1] = loss.detach()
        row[2] = w.grad
        with torch.no_grad():
            w -= learning_rate * w.grad
        row[0] = w.detach()
        w.grad.zero_()
    return table


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    table = torch.zeros(epochs, 3, dtype=torch.float64)
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    for row in table:
        loss = loss_fn(w)
        loss.backward()
        row[1] = loss.detach()
        row[2] = w.grad
        optimizer.step()
        row[0] = w.detach()
        optimizer.zero_grad()
    return table


torch.set_printoptions(precision=4, sci_mode=False)
print(gradient_descent(lesson_loss, 0, 0.1, 10))

lr_too_small = 0.02
lr_good = 0.04
lr_too_large = 1.04


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 300

minima = {}
for s in (0, 2, -4):
    tavla = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
    print(f"מ {s}: ", tavla[-1])
    minima[s] = tavla[-1][0]

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = torch.tensor(-0.5309)

explanation = """
1. למה שונה? לפונקציה ממעלה רביעית יש כאן שתי נקודות מינימום, וגרדיאנט דיסנט תמיד יורד לזו שבצד שלו ונעצר כשהנגזרת אפס.
2. מי לאן? 0 ו 2 ירדו לאותו מקום, w=0.607, שהוא מינימום מקומי. מינוס ארבע ירד ל w=-2.326, המינימום הגלובלי, כי שם L=-6.91 וזה פחות מ -1.38.
3. מה מפריד? מקסימום ב w=-0.53. מי שמתחיל מימין לו לא יכול לעבור שמאלה.
4. משמעות: בחירת המשקל ההתחלתי משנה את התוצאה, ולכן צריך כמה ניסיונות.
"""
