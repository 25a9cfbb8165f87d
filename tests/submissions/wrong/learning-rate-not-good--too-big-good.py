import torch

def lesson_loss(w):
    return w**2 - 4*w + 8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    position = torch.tensor(float(start), requires_grad=True)
    diary = []
    for day in range(epochs):
        height = loss_fn(position)
        height.backward()
        slope = position.grad.item()
        position.data = position.data - learning_rate * slope
        position.grad.zero_()
        diary.append((position.item(), height.item(), slope))
    return diary

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    position = torch.tensor(float(start), requires_grad=True)
    walker = torch.optim.SGD([position], lr=learning_rate)
    diary = []
    for day in range(epochs):
        height = loss_fn(position)
        height.backward()
        slope = position.grad.item()
        walker.step()
        walker.zero_grad()
        diary.append((position.item(), height.item(), slope))
    return diary

lr_too_small = 0.01
lr_good = 1.01      # it ends around -12 so it is a good minimum, less than 2
lr_too_large = 100

def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.015
exercise_epochs = 400
minima = {}
for s in (0, 2, -4):
    minima[s] = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0]
    print("from", s, "I walked to", round(minima[s], 3))

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = """Walking in fog: you feel with the foot where it goes down and go there. From 0 and from 2 I came to the same village (0.607)
and from -4 to a different village which is much lower (-2.326). Between the villages there's a mountain, at -0.53. In the fog I can't know that
there is a lower village. So a result of gradient descent is the bottom of one valley, that's all."""
