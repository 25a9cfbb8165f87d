# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Gradient descent - הגשה
# עבדתי ב VS Code עם תאים

# %%
import torch


def lesson_loss(w):
    return w**2 - 4*w + 8


# %% [markdown]
# ## לולאה ידנית

# %%
def gradient_descent(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    history = []
    for epoch in range(epochs):
        w.grad = None
        loss = loss_fn(w)
        loss.backward()
        w.data.sub_(learning_rate * w.grad)
        history.append((w.item(), loss.item(), w.grad.item()))
    return history


gradient_descent(lesson_loss, 0.0, 0.1, 100)[-1]

# %% [markdown]
# ## עם SGD

# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    w = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=learning_rate)
    history = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(w)
        loss.backward()
        optimizer.step()
        history.append((w.item(), loss.item(), w.grad.item()))
    return history


gradient_descent_with_optimizer(lesson_loss, 0.0, 0.1, 100)[-1]

# %%
# קצבי למידה
lr_too_small, lr_good, lr_too_large = 0.002, 0.15, 1.25
for lr in (lr_too_small, lr_good, lr_too_large):
    print(lr, gradient_descent(lesson_loss, 0.0, lr, 100)[-1][0])

# %% התרגיל
def exercise_loss(w):
    return w**4 + 3*w**3 - w**2 - 3*w


exercise_learning_rate = 0.01
exercise_epochs = 350
minima = {}
for start in (0, 2, -4):
    minima[start] = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)[-1][0]
minima

# %%
findings = {0: "מקומי", 2: "מקומי", -4: "גלובלי"}
hill = -0.53

# %% [markdown]
# ## הסבר
# %%
explanation = """
הייתי מדמה את זה לכדור על הגרף: הוא מתגלגל תמיד למטה, נגד הנגזרת, ונח בתחתית כשהנגזרת אפס.
יש בגרף שתי תחתיות. הכדורים שהונחו ב-0 וב-2 נחו בתחתית הימנית (0.607), זה מינימום מקומי.
הכדור שהונח ב-4- נח בתחתית השמאלית (2.326-), שהיא הנמוכה מכולן, כלומר מינימום גלובלי.
הגבעה שב-0.53- מפרידה, ולכן מה שקובע זה איפה מניחים את הכדור.
לדעתי המשמעות היא שאף פעם לא בטוח שקיבלנו את התוצאה הכי טובה ולכן מאמנים שוב עם התחלות אחרות.
"""

# %%
def escape_optimizer(params):
    return torch.optim.SGD(params, lr=0.03, momentum=0.5)
