# גרדיאנט דיסנט
# אורי ונדב
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    משקל = torch.tensor(float(start), requires_grad=True)
    טבלה = []
    for סיבוב in range(epochs):
        שגיאה = loss_fn(משקל)
        שגיאה.backward()
        שיפוע = משקל.grad.item()
        with torch.no_grad():
            משקל -= learning_rate * שיפוע
        משקל.grad.zero_()
        טבלה.append((משקל.item(), שגיאה.item(), שיפוע))
    return טבלה

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    משקל = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([משקל], lr=learning_rate)
    טבלה = []
    for סיבוב in range(epochs):
        opt.zero_grad()
        שגיאה = loss_fn(משקל)
        שגיאה.backward()
        opt.step()
        טבלה.append((משקל.item(), שגיאה.item(), משקל.grad.item()))
    return טבלה

lr_too_small = 0.002
lr_good = 0.5      # מגיע בצעד אחד!
lr_too_large = 1.5

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

# 0.5 היה הכי טוב בחלק הקודם
exercise_learning_rate = 0.5
exercise_epochs = 50
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
print(minima)

findings = {0: "התבדר", 2: "התבדר", -4: "התבדר"}
hill = -0.53
explanation = """אצלנו בכל שלוש ההתחלות יצא nan. זה אומר שהצעדים גדולים מדי וה w בורח לאינסוף במקום לרדת. מהציור של
הפונקציה רואים שיש בה שני מינימומים, אחד בערך 0.6 ואחד בערך 2.3- שהוא יותר נמוך, וביניהם מקסימום קטן. כנראה שעם קצב קטן
יותר היינו מגיעים אליהם, כל אחד לפי הצד שלו."""
