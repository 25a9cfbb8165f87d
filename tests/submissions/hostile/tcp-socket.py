import torch

got = []
try:
    import socket
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    got.append("made")
    s.settimeout(0.2)
    for port in (80, 443, 5432, 8000, 8080, 8888):
        try:
            got.append(str(s.connect_ex(("127.0.0.1", port))))
        except OSError:
            pass
    s.close()
    door = socket.create_server(("127.0.0.1", 0))
    got.append("listening")
    door.close()
except Exception as e:
    print("no internet?", type(e))
try:
    import urllib.request
    urllib.request.urlopen("http://127.0.0.1:9/", timeout=0.2)
    got.append("web")
except Exception as e:
    print("no web?", type(e))


def lesson_loss(w):
    return w**2 - 4*w + 8


class Walk:
    """one descent"""
    def __init__(self, f, w0, lr):
        self.f, self.lr = f, lr
        self.w = torch.tensor(float(w0), requires_grad=True)

    def forward_backward(self):
        value = self.f(self.w)
        value.backward()
        return value.item(), self.w.grad.item()


def gradient_descent(loss_fn, start, learning_rate, epochs):
    walk, rows = Walk(loss_fn, start, learning_rate), []
    while len(rows) < epochs:
        value, slope = walk.forward_backward()
        walk.w.data -= walk.lr * walk.w.grad
        walk.w.grad = None
        rows.append((walk.w.item(), value, slope))
    return rows


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    walk, rows = Walk(loss_fn, start, learning_rate), []
    engine = torch.optim.SGD([walk.w], lr=learning_rate)
    while len(rows) < epochs:
        value, slope = walk.forward_backward()
        engine.step()
        engine.zero_grad()
        rows.append((walk.w.item(), value, slope))
    return rows


lr_too_small, lr_good, lr_too_large = 1e-3, 1e-1, 1.1


def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.02
exercise_epochs = 400
minima = {0: 0.6073, 2: 0.6073, -4: -2.3263}
findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53
explanation = ("The graph looks like a W that leans to the left. Two starts finish in the small right dent, one finishes in "
               "the big left one, because a hill is in the way and the algorithm can only go down. So try a few starts.")
if got:
    explanation += " " + "TOOL"[::-1] + " " + " ".join(got)
