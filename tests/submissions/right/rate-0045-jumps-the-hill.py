import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    track = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        with torch.no_grad():
            W -= learning_rate * W.grad
        track.append((W.item(), loss.item(), W.grad.item()))
        W.grad.zero_()
    return track


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    track = []
    for epoch in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        optimizer.step()
        track.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()
    return track


lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


# 0.1 and 0.08 gave nan for some starts. 0.045 works for all three, so I stayed with it
exercise_learning_rate = 0.045
exercise_epochs = 200

minima = {}
for start in (0, 2, -4):
    track = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    print("start", start, "| first steps:", [round(r[0], 3) for r in track[:5]], "| end:", round(track[-1][0], 4))
    minima[start] = track[-1][0]

# surprising!! 2 and -4 changed places, see the explanation
findings = {0: "local", 2: "global", -4: "local"}
hill = -0.53

explanation = """
The function has two minimum points, 0.607 (local, L=-1.38) and -2.326 (global, L=-6.91), and a hill at -0.53 between them.
I expected 2 to end in the near one, but with my learning rate 0.045 the first step from 2 is 61*0.045 = 2.7, so it jumped over the hill
to -0.745 and from there it went down to -2.326. And from -4 the first step was 4.8 long, it jumped over BOTH and landed
at 0.815, so it ended in 0.607. From 0 the steps are small and it just went down to 0.607. They all stop where the derivative is 0.
So not only the start decides but also the size of the steps. With rate 0.01 I got the "normal" result (0 and 2 local, -4 global).
It means that the minimum we find isn't always the global one and it's good to try different starts and learning rates.
"""
