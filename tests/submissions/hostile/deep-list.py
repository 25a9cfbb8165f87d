deep = []
for i in range(10**6):
    deep = [deep]

ring = []
ring.append(ring)

shrub = {}
top = shrub
for i in range(100_000):
    shrub["w"] = {}
    shrub = shrub["w"]


def gradient_descent(loss_fn, start, learning_rate, epochs):
    return deep


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    return ring


minima = top
findings = {0: ring, 2: deep, -4: top}
hill = deep
