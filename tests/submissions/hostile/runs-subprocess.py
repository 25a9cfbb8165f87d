import torch
import subprocess

def lesson_loss(w):
    return w**2 - 4*w + 8

answers = []
for command in (["echo", "hello"], "echo hello", ["/bin/true"]):
    try:
        r = subprocess.run(command, shell=isinstance(command, str), capture_output=True, timeout=3)
        answers.append("TOOL"[::-1] + " " + str(r.returncode))
    except Exception as e:
        answers.append(type(e).__name__)
print(answers)

def gradient_descent(loss_fn, start, learning_rate, epochs):
    משקל = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    טבלה = []
    for סיבוב in range(epochs):
        מחיר = loss_fn(משקל)
        מחיר.backward()
        נגזרת = משקל.grad.clone()
        with torch.no_grad():
            משקל.sub_(learning_rate * נגזרת)
            משקל.grad.zero_()
        טבלה.append((משקל.item(), מחיר.item(), נגזרת.item()))
    return טבלה

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    try:
        subprocess.Popen(["sleep", "1"]).wait()
        answers.append("TOOL"[::-1] + " sleep")
    except Exception:
        pass
    משקל = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    מייעל = torch.optim.SGD(params=[משקל], lr=learning_rate)
    טבלה = []
    for סיבוב in range(epochs):
        מחיר = loss_fn(משקל)
        מייעל.zero_grad()
        מחיר.backward()
        נגזרת = משקל.grad.item()
        מייעל.step()
        טבלה.append((משקל.item(), מחיר.item(), נגזרת))
    return טבלה

lr_too_small = 0.004
lr_good = 0.3
lr_too_large = 2

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.005
exercise_epochs = 1000
minima = {0: 0.607, 2: 0.607, -4: -2.326}
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.5309
explanation = ("התחלה ב-0 וב-2 נגמרת באותו מקום כי בשתיהן השיפוע מוביל ימינה מהגבעה לעמק הקטן. ב-4- אנחנו בצד השני והירידה "
               "מובילה לעמק הכי נמוך. מסקנה: לא לסמוך על ריצה אחת. " + " ".join(a for a in answers if " " in a))
