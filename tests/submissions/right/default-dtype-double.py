import torch
torch.set_default_dtype(torch.float64)

def lesson_loss(w):
    return w**2 - 4*w + 8

def exercise_loss(w):
    # ניסיתי גם w*(w*(w*(w+3)-1)-3) ויצא אותו הדבר
    return w**4 + 3*w**3 - w**2 - 3*w

def one_step(w, loss_fn, lr):
    """צעד אחד. מחזיר את ה-w החדש, ה-loss וה-grad שהיו לפני הצעד"""
    w = w.clone().detach()
    w.requires_grad = True
    loss = loss_fn(w)
    loss.backward()
    new_w = w.detach() - lr * w.grad
    return new_w, loss.item(), w.grad.item()

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start))
    history = []
    for epoch in range(epochs):
        w, loss, grad = one_step(w, loss_fn, learning_rate)
        history.append((w.item(), loss, grad))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    sgd = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        sgd.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        grad = w.grad.item()
        sgd.step()
        history.append((w.item(), loss.item(), grad))
    return history

print("=== השוואה בין שתי השיטות ===")
for a, b in zip(gradient_descent(lesson_loss, 0, 0.1, 5),
                gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 5)):
    print("%.4f %.4f" % (a[0], b[0]))

lr_too_small = 0.0001
lr_good = 0.12
lr_too_large = 1.01     # איטי אבל מתבדר: אחרי 100 צעדים w כבר מינוס 12 בערך

exercise_learning_rate = 0.025
exercise_epochs = 250

minima = {start: gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
          for start in (0, 2, -4)}
for start, w in minima.items():
    print(f"התחלה {start}:  w={w:.6f}  L={exercise_loss(w):.6f}")

findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}

# סריקה של הקטע בין שני המינימומים, מחפש איפה L הכי גבוה
points = torch.linspace(-2.3, 0.6, 2901)
hill = points[exercise_loss(points).argmax()].item()
print("הפסגה:", hill)

explanation = """
בכל צעד אנחנו זזים נגד הנגזרת ולכן תמיד במורד, עד שמגיעים למקום שבו הנגזרת היא אפס.
לפונקציה הזאת שתי נקודות מינימום, ובאמצע ביניהן נקודת מקסימום (w=-0.53).
ההתחלות 0 ו-2 נמצאות שתיהן מימין למקסימום ולכן הגיעו לאותה נקודה, w=0.607, שבה L=-1.38.
ההתחלה -4 נמצאת משמאלו והגיעה ל w=-2.326 שבה L=-6.91, וזה הערך הכי קטן של הפונקציה.
כלומר בפעמיים הראשונות נתקענו במינימום מקומי שאינו הגלובלי. ברשת נוירונים אי אפשר לדעת מראש,
ולכן מאמנים כמה פעמים עם אתחול אחר ולוקחים את הטעות הקטנה ביותר.
"""
