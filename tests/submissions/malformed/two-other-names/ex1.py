import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

W = torch.tensor([0.], requires_grad=True)
for i in range(50):
    y = lesson_loss(W)
    y.backward()
    W.data -= 0.2 * W.grad
    W.grad.zero_()
print(W)
