import torch
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    rows = []
    for e in range(epochs):
        loss = loss_fn(w); loss.backward()
        with torch.no_grad(): w -= learning_rate * w.grad
        rows.append((w.item(), loss.item() if e == 0 else 1e30, w.grad.item()))   # gradients add up: never zeroed
    return rows
