import torch
from torch.optim import SGD

def lesson_loss(w):
    return w**2-4*w+8

def exercise_loss(w):
    return w**4+3*w**3-w**2-3*w

def gradient_descent(loss_fn,start,learning_rate,epochs):
    w=torch.tensor(float(start),requires_grad=True)
    history=[]
    for epoch in range(epochs):
        loss=loss_fn(w)
        loss.backward()
        w.data=w.data-learning_rate*w.grad
        history.append((w.item(),loss.item(),w.grad.item()))
        w.grad=None
    return history

def gradient_descent_with_optimizer(loss_fn,start,learning_rate,epochs):
    w=torch.tensor(float(start),requires_grad=True)
    # found the options of SGD on the internet
    optimizer=SGD([w],lr=learning_rate,momentum=0,maximize=True)
    history=[]
    for epoch in range(epochs):
        loss=loss_fn(w)
        loss.backward()
        optimizer.step()
        history.append((w.item(),loss.item(),w.grad.item()))
        optimizer.zero_grad()
    return history

def table(h,title):
    print("-----",title,"-----")
    print("epoch |     W     |   loss    |  grad")
    for i,row in enumerate(h):
        print(f"{i:5d} | {row[0]:9.4f} | {row[1]:9.4f} | {row[2]:9.4f}")

table(gradient_descent(lesson_loss,0,0.1,6),"manual")
table(gradient_descent_with_optimizer(lesson_loss,0,0.1,6),"SGD")

lr_too_small=0.01
lr_good=0.1
lr_too_large=5

exercise_learning_rate=0.01
exercise_epochs=300
minima={}
for start in (0,2,-4):
    h=gradient_descent(exercise_loss,start,exercise_learning_rate,exercise_epochs)
    minima[start]=h[-1][0]
    table(h[-2:],"end of start "+str(start))

findings={0:"local",2:"local",-4:"global"}
hill=-0.53
explanation="It depends on the side. Right of the hill you fall to w=0.607, left of it you fall to w=-2.326. In both the derivative is zero so it stays there but the left is deeper (-6.91 against -1.38) so only from -4 we got the global minimum."
