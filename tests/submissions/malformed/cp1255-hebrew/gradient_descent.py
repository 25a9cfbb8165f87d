import torch

# תרגיל בירידת גרדיאנט
def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for i in range(epochs):
        loss = loss_fn(w)
        loss.backward()
        w.data -= learning_rate * w.grad
        rows.append((w.item(), loss.item(), w.grad.item()))
        w.grad.zero_()
    return rows

lr_too_small = 0.001   # קטן
lr_good = 0.1          # טוב
lr_too_large = 1.1     # גדול
hill = -0.53
explanation = "הגבעה באמצע מפרידה בין שני המינימומים, ולכן כל התחלה יורדת למינימום שבצד שלה"
