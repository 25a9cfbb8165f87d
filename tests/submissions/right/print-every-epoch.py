import torch

def kav():
    print("+" + "-"*8 + "+" + "-"*14 + "+" + "-"*14 + "+" + "-"*14 + "+")

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    all_rows = []
    kav()
    print("| epoch  |      W       |     loss     |     grad     |")
    kav()
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        row = (W.item(), loss.item(), W.grad.item())
        print(f"| {epoch:6d} | {row[0]:12.5f} | {row[1]:12.5f} | {row[2]:12.5f} |")
        all_rows.append(row)
        W.grad.zero_()
    kav()
    return all_rows

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    all_rows = []
    kav()
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        row = (W.item(), loss.item(), W.grad.item())
        print(f"| {epoch:6d} | {row[0]:12.5f} | {row[1]:12.5f} | {row[2]:12.5f} |")
        all_rows.append(row)
        optimizer.zero_grad()
    kav()
    return all_rows

print("***** הדוגמה מהשיעור, ידני *****")
gradient_descent(lesson_loss, 0, 0.1, 100)
print("***** הדוגמה מהשיעור, עם SGD *****")
gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 100)

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.2
print("***** קטן מדי *****")
gradient_descent(lesson_loss, 0, lr_too_small, 100)
print("***** גדול מדי *****")
gradient_descent(lesson_loss, 0, lr_too_large, 100)

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300
minima = {}
for nekuda in (0, 2, -4):
    print("***** תרגיל, התחלה מ", nekuda, "*****")
    minima[nekuda] = gradient_descent(exercise_loss, nekuda, exercise_learning_rate, exercise_epochs)[-1][0]

print("סיכום:", minima)
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53

explanation = """רואים בטבלאות שהנגזרת נהיית 0.00000 ומאז W לא משתנה. זה קורה בשני מקומות שונים:
W=0.607 כשהתחלתי מ 0 ומ 2, ו W=-2.326 כשהתחלתי מ -4.
הסיבה היא שבגרף יש שני עמקים עם גבעה באמצע, והצעדים תמיד יורדים, אז אי אפשר לטפס על הגבעה ולעבור לעמק השני.
העמק השמאלי עמוק יותר (מינוס 6.9 לעומת מינוס 1.38) ולכן הוא הגלובלי.
מה זה אומר? שמינימום שמצאנו הוא אולי רק מקומי וזה תלוי בנקודת ההתחלה שבחרנו."""
