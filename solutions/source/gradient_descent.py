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
# only: notebook
# Installs what is missing, in Colab for one; where all is there, this cell does nothing.
import importlib.util
import os
import subprocess
import sys

# The teacher writes here what pip installs: "git+https://github.com/SCHOOL/EXERCISE".
EXERCISE = os.environ.get("EXERCISE", "")

needed = {"torch": "torch", "autograder": EXERCISE}
missing = [source for name, source in needed.items() if source and importlib.util.find_spec(name) is None]
if missing:
    try:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *missing], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"Not installed: {missing} ({error})")
    importlib.invalidate_caches()

# %%
# Checks and pictures, where they are installed.
try:
    from autograder.notebook import check, plot_descent
except (ImportError, OSError):

    def check(*_):
        print("The checks are not installed here. / הבדיקות אינן מותקנות כאן.")

    def plot_descent(*_, **__):
        """There is nothing to draw with."""

# %%
# end only
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
    # gap: 1 (about 10 lines)
    raise NotImplementedError("Task 1 is not started yet. / עוד לא התחלתם את משימה 1.")
    # solution
    # requires_grad tells autograd to remember how the loss comes from W.
    W = torch.tensor(float(start), requires_grad=True)
    history = []
    for _ in range(epochs):
        # Forward: the loss at the present W. It is computed anew in each epoch, because
        # backward() uses the graph up.
        loss = loss_fn(W)
        # Backward: fills W.grad with the derivative of the loss at W.
        loss.backward()
        # .item() takes the number out now: W.grad itself will change below.
        grad = W.grad.item()
        # Update: against the gradient. Under no_grad(), because the step itself is nothing
        # to differentiate; "-=" changes W in place, where "W = W - ..." would make a new
        # tensor that autograd does not know.
        with torch.no_grad():
            W -= learning_rate * W.grad
        # Zero: backward() ADDS to W.grad, so what is left would count again.
        W.grad.zero_()
        history.append((W.item(), loss.item(), grad))
    # The expert's next step: a loss of many weights. The same four lines then move a whole
    # tensor at once.
    return history
    # end


# %%
show_table(gradient_descent)

# only: notebook
# %%
plot_descent(gradient_descent, "lesson", starts=[0], learning_rate=0.1, epochs=100)

# end only
# %% [markdown]
# ## Task 2: the optimizer · משימה 2: האופטימייזר
#
# The same descent; now `torch.optim.SGD` makes the update and resets the gradient.


# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    """Descend along a loss with torch.optim.SGD.

    Parameters and history are those of gradient_descent.
    """
    # gap: 2 (about 10 lines)
    raise NotImplementedError("Task 2 is not started yet. / עוד לא התחלתם את משימה 2.")
    # solution
    W = torch.tensor(float(start), requires_grad=True)
    # The optimizer takes a LIST of weights: a network has thousands, in several tensors.
    optimizer = torch.optim.SGD([W], lr=learning_rate)
    history = []
    for _ in range(epochs):
        loss = loss_fn(W)
        loss.backward()
        # zero_grad() leaves W.grad empty (None), so the number is taken before it.
        grad = W.grad.item()
        optimizer.step()
        optimizer.zero_grad()
        history.append((W.item(), loss.item(), grad))
    # The expert's next step: change one word, SGD, to try another rule. The loop stays.
    return history
    # end


# %%
show_table(gradient_descent_with_optimizer)

# %% [markdown]
# ## Task 3: the learning rate · משימה 3: קצב הלמידה
#
# Find three learning rates for `lesson_loss`, from w = 0 in 100 epochs, by trial: one too
# small (w does not get within 0.01 of the minimum), one good (it does), one too large (w
# moves away from the minimum).

# %%
# gap: 3 (3 numbers)
lr_too_small = None
lr_good = None
lr_too_large = None
# solution
# Here each epoch multiplies the distance from the minimum by (1 - 2 * rate): after 100
# epochs 0.001 still leaves 82 % of it, 0.1 practically nothing. Above 1 the factor lies
# beyond -1, and every step overshoots by more than the last.
lr_too_small = 0.001
lr_good = 0.1
lr_too_large = 1.1
# The expert's next step: try rates that grow threefold (0.001, 0.003, 0.01 ...) and take
# one well below the first that diverges.
# end

# %% [markdown]
# ## Task 4: the minima · משימה 4: המינימומים
#
# L = w⁴ + 3w³ - w² - 3w, from w = 0, w = 2 and w = -4.


# %%
def exercise_loss(w):
    """Return the exercise's loss for w, a tensor or a number."""
    # gap: 4 (1 line)
    raise NotImplementedError("Task 4 is not started yet. / עוד לא התחלתם את משימה 4.")
    # solution
    return w**4 + 3 * w**3 - w**2 - 3 * w
    # end


# %% [markdown]
# Choose a learning rate and a number of epochs with which all three descents arrive, and
# note for each start the w where its descent ended.

# %%
# gap: 4 (about 6 lines)
exercise_learning_rate = None
exercise_epochs = None
minima = {0: None, 2: None, -4: None}
# solution
# At w = -4 the derivative is -107: the lesson's rate of 0.1 would throw w over to 6.7, and
# farther from there. With 0.02 that first step is 2.14 long and stays in the valley.
exercise_learning_rate = 0.02
exercise_epochs = 50
minima = {}
for start in (0, 2, -4):
    history = gradient_descent(exercise_loss, start, exercise_learning_rate, exercise_epochs)
    w, loss, grad = history[-1]
    minima[start] = w
    # The expert's next step: look at the last grad too. It must be near 0, or the descent
    # has not arrived.
    print(f"from {start}: w = {w:.3f}, loss = {loss:.3f}, grad = {grad:.3f}")
# end

# only: notebook
# %%
plot_descent(gradient_descent, starts=[0, 2, -4], learning_rate=exercise_learning_rate, epochs=exercise_epochs)

# end only
# %% [markdown]
# ## Task 5: what it means · משימה 5: מה המשמעות
#
# What did each descent reach: `"local"`, `"global"` or `"diverged"` (or `"מקומי"`,
# `"גלובלי"`, `"התבדר"`)? Where is the top of the hill between the two valleys (its w)?

# %%
# gap: 5 (4 values)
findings = {0: None, 2: None, -4: None}
hill = None
# solution
findings = {0: "local", 2: "local", -4: "global"}
# At the top the derivative is 0 too, but no descent ends there. Turned upside down, the
# hill is a valley: descend along -L from a start between the two minima.
hill = gradient_descent(lambda w: -exercise_loss(w), -0.5, 0.02, 50)[-1][0]
# end

# %% [markdown]
# Why do different starts give different minima, and what does it mean? 1-3 sentences for
# why, 1-3 for the meaning, in Hebrew or English.
#
# מדוע נקודות התחלה שונות נותנות מינימומים שונים, ומה המשמעות? משפט עד שלושה למדוע, משפט עד
# שלושה למשמעות, בעברית או באנגלית.

# %%
# gap: 5 (2-6 sentences)
explanation = """Write here: why are the results different, and what do they mean?"""
# solution
explanation = """Gradient descent only goes against the slope and stops where the derivative is 0.
The curve has two minima with a hill between them, near w = -0.53. From 0 and from 2 the
descent rolls into the right valley, the local minimum at 0.607. From -4 it rolls into the
left one, the global minimum at -2.326. So the start decides which minimum is found.
A minimum that was found need not be the global one: one should try several starting points
and compare the losses."""
# end

# %% [markdown]
# ## Task 6, a bonus: escape · משימה 6, בונוס: בריחה
#
# Can another optimizer get from w = 2 to the global minimum within 1,000 epochs?


# %%
def escape_optimizer(params):
    """Return a torch.optim optimizer of params that escapes from the local minimum."""
    # gap: 6 (1 line)
    raise NotImplementedError("Task 6 is not started yet. / עוד לא התחלתם את משימה 6.")
    # solution
    # Momentum keeps a share of the last step, as a rolling ball does: with 90 % of it the
    # weight comes down from 2 fast enough to cross the hill.
    return torch.optim.SGD(params, lr=0.01, momentum=0.9)
    # end

# only: notebook

# %% [markdown]
# ## Check your work · בדקו את העבודה

# %%
check()  # check("he") בעברית
# end only
