import torch
def lesson_loss(w):
  return w**2-4*w+8

# יש לי פה הזחה של 2 רווחים כי ככה Colab עושה
def gradient_descent(loss_fn, start, learning_rate, epochs):
  W = torch.tensor(float(start), requires_grad=True)
  history = [[0, 0, 0] for i in range(epochs)]
  for epoch in range(epochs):
    loss = loss_fn(W)
    history[epoch][1] = loss.item()
    loss.backward()
    history[epoch][2] = W.grad.item()
    with torch.no_grad():
      W -= learning_rate * W.grad
    history[epoch][0] = W.item()
    W.grad.zero_()
  return history

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
  W = torch.tensor(float(start), requires_grad=True)
  optimizer = torch.optim.SGD([W], lr=learning_rate)
  history = [[0, 0, 0] for i in range(epochs)]
  for epoch in range(epochs):
    loss = loss_fn(W)
    history[epoch][1] = loss.item()
    loss.backward()
    history[epoch][2] = W.grad.item()
    optimizer.step()
    history[epoch][0] = W.item()
    optimizer.zero_grad()
  return history

print(gradient_descent(lesson_loss, 0, 0.1, 100)[::10])

lr_too_small = 0.001
lr_good = 0.3
lr_too_large = 1.5

def exercise_loss(w):
  return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.007
exercise_epochs = 600

minima = {}
for s in [0, 2, -4]:
  h = gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)
  minima[s] = h[len(h) - 1][0]
  # print(h)
print("minima", minima)

findings = {0: "local", 2: "local", -4: "global"}
hill = -0.53

explanation = "מ-4 הגענו לנקודה אחרת מאשר מ-0 ומ-2 כי מינוס ארבע נמצא בצד השני של ההר. " \
  "אי אפשר לעלות עם האלגוריתם הזה, רק לרדת עד שהשיפוע שווה לאפס. " \
  "יש שני מינימומים: w=0.607 (מקומי) שאליו הגיעו שתי ההתחלות 0 ו 2, ו w=-2.326 (גלובלי) שאליו הגיעה ההתחלה השלישית. " \
  "מבחינתי זה אומר שלא לסמוך על הרצה בודדת ולבדוק מה קורה מהתחלות אחרות."

# בונוס
def escape_optimizer(params):
  return torch.optim.Adagrad(params, lr=3.0)
