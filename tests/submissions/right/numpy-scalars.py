import numpy as np
import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(np.float32(start), requires_grad=True)
    history = []
    for epoch in np.arange(epochs):
        loss = loss_fn(W)
        loss.backward()
        g = W.grad.numpy().copy()[()]          # np.float32
        W.data = W.data - learning_rate * W.grad
        W.grad = None
        history.append((np.float32(W.item()), loss.detach().numpy()[()], g))
    return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(np.float32(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in np.arange(epochs):
        optimizer.zero_grad()
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        history.append((np.float32(W.item()), loss.detach().numpy()[()], W.grad.numpy().copy()[()]))
    return history

# ניסוי וטעייה עם כל מיני קצבים
for lr in np.array([0.001, 0.01, 0.1, 0.5, 1.0, 1.1]):
    print("lr=%.3f  w=%.4f" % (lr, gradient_descent(lesson_loss, 0, float(lr), 100)[-1][0]))

lr_too_small = np.float64(0.001)
lr_good = np.float64(0.1)
lr_too_large = np.float64(1.1)

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.01
exercise_epochs = 300

starts = np.array([0, 2, -4])
minima = {int(s): gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in starts}
print(minima)

findings = {0: "local", 2: "local", -4: "global"}

# השורשים של הנגזרת 4w^3 + 9w^2 - 2w - 3
roots = np.sort(np.roots([4, 9, -2, -3]).real)
print("roots:", roots)
hill = roots[1]

explanation = """השורשים של הנגזרת הם -2.326, -0.531, 0.607. באמצעי יש מקסימום (הגבעה) ובשני האחרים יש מינימום.
כל הרצה ירדה נגד הנגזרת והתכנסה לשורש שנמצא בצד שלה: 0 ו-2 שניהם גדולים מ -0.531 ולכן התכנסו ל 0.607,
ו -4 קטן מ -0.531 ולכן התכנס ל -2.326. לפי הערכים של L (-1.383 לעומת -6.914) הראשון מקומי והשני גלובלי.
זה מראה שהאלגוריתם תלוי בנקודת ההתחלה ויכול להיתקע במינימום מקומי, אז נפעיל אותו כמה פעמים מנקודות שונות."""
