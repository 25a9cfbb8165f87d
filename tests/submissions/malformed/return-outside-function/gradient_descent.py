import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []

# למה זה לא עובד???
for epoch in range(100):
    loss = lesson_loss(W)
    loss.backward()
    with torch.no_grad():
        W -= 0.1 * W.grad
    history.append((W.item(), loss.item(), W.grad.item()))
    W.grad.zero_()
return history

lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1
