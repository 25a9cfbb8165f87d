import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    out = []
    for i in range(epochs):
        y = loss_fn(W)
        y.backward()
        W.data -= learning_rate * W.grad
        out.append((W.item(), y.item(), W.grad.item()))
        W.grad.zero_()
    return out

print(gradient_descent(lesson_loss, 0, 0.2, 50)[-1])
