# קובץ תרגיל: gradient descent
# שם הקבוצה: ארבעת המופלאים (הגשה של אחד מהם)

import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    רשימה = []

    for epoch in range(epochs):
        # שלב א: כמה אנחנו טועים
        loss = loss_fn(W)
        # שלב ב: לאיזה כיוון עולים
        loss.backward()
        # שלב ג: הולכים הפוך
        with torch.no_grad():
            W += -learning_rate * W.grad
        רשימה.append((W.item(), loss.item(), W.grad.item()))
        # שלב ד: מנקים
        W.grad = torch.zeros_like(W)

    return רשימה


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    רשימה = []

    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        רשימה.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()

    return רשימה


def הדפסת_סוף(שם, תוצאה):
    w, loss, grad = תוצאה[-1]
    print(f"{שם}: W={w:.3f} loss={loss:.3f} grad={grad:.3f}")


הדפסת_סוף("ידני", gradient_descent(lesson_loss, 0, 0.1, 100))
הדפסת_סוף("אוטומטי", gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100))

lr_too_small = 0.001
lr_good = 0.6
lr_too_large = 1.9


def exercise_loss(w):
    return (w**4) + (3*w**3) - (w**2) - (3*w)


exercise_learning_rate = 0.01
exercise_epochs = 700

minima = {}
for start in (0, 2, -4):
    t = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    הדפסת_סוף(str(start), t)
    minima[start] = t[-1][0]

findings = {
    0: "מקומי",
    2: "מקומי",
    -4: "גלובלי",
}

# הנגזרת של התרגיל היא פולינום ממעלה 3, הצבתי במחשבון והשורש האמצעי יצא
hill = -0.5309

explanation = """
תשובה: התוצאות שונות כי יש יותר מנקודת מינימום אחת.
כשמתחילים ב 0 הנגזרת שלילית (-3) ולכן זזים ימינה עד 0.607. כשמתחילים ב 2 הנגזרת חיובית (61) ולכן זזים שמאלה, שוב עד 0.607.
כשמתחילים ב -4 הנגזרת מאוד שלילית, זזים ימינה ונעצרים כבר ב -2.326 כי גם שם הנגזרת מתאפסת.
השוואה של ה-loss: -1.38 מול -6.91, אז 0.607 הוא מינימום מקומי ו -2.326 הוא המינימום הגלובלי. נקודת המקסימום ב -0.53 היא הגבול ביניהם.
משמעות: האלגוריתם מוצא את המינימום שקרוב להתחלה, לא בהכרח את הטוב ביותר, ולכן צריך לנסות כמה אתחולים.
"""
