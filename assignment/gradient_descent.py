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
# # Gradient descent with PyTorch · ירידה במורד הנגזרת
#
# Six tasks, numbered as in the task sheet (`task-sheet.he.md` עברית, `task-sheet.en.md`
# English). Fill in the gaps. Keep the names: they are how your work is found.
#
# Check your work whenever you like: `autograder check`, in a notebook by its last cell.
#
# את העבודה אפשר לבדוק בכל רגע: `autograder check`, ובמחברת בתא האחרון.

# %%
import traceback

import torch

# %% [markdown]
# ## The lesson's loss · פונקציית המחיר של השיעור


# %%
def lesson_loss(w):
    """Return the lesson's loss, w**2 - 4*w + 8."""
    return w**2 - 4 * w + 8


def show_table(descent):
    """Print the lesson's table: a line every 10 epochs of 100, from w = 0 with rate 0.1.

    An error is printed too, so that the rest of the file still runs.
    """
    try:
        for epoch, (w, loss, grad) in enumerate(descent(lesson_loss, 0.0, 0.1, 100)):
            if epoch % 10 == 0:
                print(f"epoch= {epoch} W= {w:.3f} model={loss:.3f} grad= {grad:.3f}")
        print(f"End W= {w:.3f} model={loss:.3f}")
    except NotImplementedError as open_task:
        print(open_task)
    except Exception:
        traceback.print_exc()


# %% [markdown]
# ## Task 1: the loop by hand · משימה 1: הלולאה ביד
#
# forward → backward → update → zero


# %%
def gradient_descent(loss_fn, start, learning_rate, epochs):
    """Descend along a loss by hand, with autograd.

    Parameters
        loss_fn: a function from a tensor w (one number) to the loss, a tensor.
        start: the first value of w, a number.
        learning_rate: the factor of the gradient in each step, a number.
        epochs: how many steps to take, a whole number.

    Returns
        The history: a list with one row (w, loss, grad) per epoch, three numbers.
        w is the value AFTER the epoch's update; loss and grad were computed BEFORE it.
    """
    # TODO task 1: about 10 lines / משימה 1
    raise NotImplementedError("Task 1 is not started yet. / עוד לא התחלתם את משימה 1.")


# %%
show_table(gradient_descent)

# %% [markdown]
# ## Task 2: the optimizer · משימה 2: האופטימייזר
#
# The same descent; now `torch.optim.SGD` makes the update and resets the gradient.


# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """Descend along a loss with torch.optim.SGD.

    Parameters and history are those of gradient_descent.
    """
    # TODO task 2: about 10 lines / משימה 2
    raise NotImplementedError("Task 2 is not started yet. / עוד לא התחלתם את משימה 2.")


# %%
show_table(gradient_descent_with_optimizer)

# %% [markdown]
# ## Task 3: the learning rate · משימה 3: קצב הלמידה
#
# Find three learning rates for `lesson_loss`, from w = 0 in 100 epochs, by trial: one too
# small (w does not get within 0.01 of the minimum), one good (it does), one too large (w
# moves away from the minimum).

# %%
# TODO task 3: 3 numbers / משימה 3
lr_too_small = None
lr_good = None
lr_too_large = None

# %% [markdown]
# ## Task 4: the minima · משימה 4: המינימומים
#
# L = w⁴ + 3w³ - w² - 3w, from w = 0, w = 2 and w = -4.


# %%
def exercise_loss(w):
    """Return the exercise's loss for w, a tensor or a number."""
    # TODO task 4: 1 line / משימה 4
    raise NotImplementedError("Task 4 is not started yet. / עוד לא התחלתם את משימה 4.")


# %% [markdown]
# Choose a learning rate and a number of epochs with which all three descents arrive, and
# note for each start the w where its descent ended.

# %%
# TODO task 4: about 6 lines / משימה 4
exercise_learning_rate = None
exercise_epochs = None
minima = {0: None, 2: None, -4: None}

# %% [markdown]
# ## Task 5: what it means · משימה 5: מה המשמעות
#
# What did each descent reach: `"local"`, `"global"` or `"diverged"` (or `"מקומי"`,
# `"גלובלי"`, `"התבדר"`)? Where is the top of the hill between the two valleys (its w)?

# %%
# TODO task 5: 4 values / משימה 5
findings = {0: None, 2: None, -4: None}
hill = None

# %% [markdown]
# Why do different starts give different minima, and what does it mean? 1-3 sentences for
# why, 1-3 for the meaning, in Hebrew or English.
#
# מדוע נקודות התחלה שונות נותנות מינימומים שונים, ומה המשמעות? משפט עד שלושה למדוע, משפט עד
# שלושה למשמעות, בעברית או באנגלית.

# %%
# TODO task 5: 2-6 sentences / משימה 5
explanation = """Write here: why are the results different, and what do they mean?"""

# %% [markdown]
# ## Task 6, a bonus: escape · משימה 6, בונוס: בריחה
#
# Can another optimizer get from w = 2 to the global minimum within 1,000 epochs?


# %%
def escape_optimizer(params):
    """Return a torch.optim optimizer of params that escapes from the local minimum."""
    # TODO task 6: 1 line / משימה 6
    raise NotImplementedError("Task 6 is not started yet. / עוד לא התחלתם את משימה 6.")
