# %% [markdown]
# ## תרגיל: ירידת גרדיאנט
# שם: מאיה ר.

# %%
import torch
from torch import optim

# %%
def lesson_loss(w):
    return w**2 - 4*w + 8

# %% [markdown]
# ### חלק א - ידני

# %%
def gradient_descent(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)                 # קדימה
        loss.backward()                   # אחורה
        grad = W.grad.detach().clone()
        new_w = W.detach() - learning_rate * grad      # עדכון
        history.append((new_w.item(), loss.item(), grad.item()))
        W = new_w.requires_grad_(True)    # משקל חדש, בלי נגזרת ישנה
    return history

# %% [markdown]
# ### חלק ב - אופטימייזר

# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W = torch.tensor(float(start), requires_grad=True)
    optimizer = optim.SGD([W], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        loss = loss_fn(W)                 # קדימה
        loss.backward()                   # אחורה
        optimizer.step                    # עדכון
        history.append((W.item(), loss.item(), W.grad.item()))
        optimizer.zero_grad()             # איפוס
    return history

# %%
print(gradient_descent(lesson_loss, 0, 0.1, 10))

# %% [markdown]
# ### חלק ג

# %%
lr_too_small = 0.01   # מגיע רק ל 1.73
lr_good = 0.1
lr_too_large = 1.01   # ה loss גדל כל הזמן

# %% [markdown]
# ### חלק ד

# %%
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w

exercise_learning_rate = 0.015
exercise_epochs = 300
minima = {s: gradient_descent(exercise_loss, s, exercise_learning_rate, exercise_epochs)[-1][0] for s in [0, 2, -4]}
minima

# %%
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.531
explanation = """
קיבלתי שתי תשובות שונות. מאפס ומשתיים הגעתי ל 0.607 וממינוס ארבע הגעתי ל 2.326-.
לפונקציה יש שתי נקודות מינימום, והאלגוריתם עוצר בראשונה שהוא פוגש כי שם הנגזרת אפס והוא כבר
לא זז. באמצע יש מקסימום שהוא לא יכול לעבור. הנמוכה יותר היא השמאלית. כלומר צריך לנסות כמה
נקודות התחלה ולקחת את התוצאה עם ה L הכי קטן.
"""
