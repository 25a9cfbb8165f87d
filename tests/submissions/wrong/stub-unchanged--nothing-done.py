# %% [markdown]
# # Gradient descent

# %%
import torch


def lesson_loss(w):
    """The loss of the lesson."""
    return w**2 - 4 * w + 8


# %% [markdown]
# ## 1. The loop by hand

# %%
def gradient_descent(loss_fn, start, learning_rate, epochs):
    raise NotImplementedError("Task 1: write the loop by hand")


# %% [markdown]
# ## 2. The loop with an optimizer

# %%
def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    raise NotImplementedError("Task 2: write the loop with torch.optim.SGD")


# %% [markdown]
# ## 3. Three learning rates

# %%
lr_too_small = None
lr_good = None
lr_too_large = None


# %% [markdown]
# ## 4. The exercise

# %%
def exercise_loss(w):
    raise NotImplementedError("Task 4: write the loss of the exercise")


exercise_learning_rate = None
exercise_epochs = None
minima = {0: None, 2: None, -4: None}

# %% [markdown]
# ## 5. What you found

# %%
findings = {0: None, 2: None, -4: None}
hill = None
explanation = """Write here: why are the results different, and what do they mean?"""
