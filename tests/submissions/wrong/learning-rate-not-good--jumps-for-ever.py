import torch
def lesson_loss(w): return w**2-4*w+8

def gradient_descent(loss_fn, start, learning_rate, epochs):
    W=torch.tensor(float(start),requires_grad=True)
    a=[]
    for e in range(epochs):
        l=loss_fn(W); l.backward(); g=W.grad.item()
        with torch.no_grad(): W-=learning_rate*W.grad
        W.grad.zero_()
        a.append((W.item(),l.item(),g))
    return a

def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    W=torch.tensor(float(start),requires_grad=True)
    o=torch.optim.SGD([W],lr=learning_rate)
    a=[]
    for e in range(epochs):
        l=loss_fn(W); l.backward(); g=W.grad.item()
        o.step(); o.zero_grad()
        a.append((W.item(),l.item(),g))
    return a

#0.1 = from the lesson , I wanted other numbers
lr_too_small=0.01
lr_good=1      # fastest!! the first step is 4
lr_too_large=2

def exercise_loss(w): return w**4+3*w**3-w**2-3*w
exercise_learning_rate=0.01
exercise_epochs=200
minima={0:gradient_descent(exercise_loss,0,0.01,200)[-1][0],2:gradient_descent(exercise_loss,2,0.01,200)[-1][0],-4:gradient_descent(exercise_loss,-4,0.01,200)[-1][0]}
findings={0:"local",2:"local",-4:"global"}
hill=-0.5
explanation="its bc the function has 2 minimums. 0 and 2 fall to the closer one 0.6 and -4 falls to the other -2.3 that is lower (the global). a hill between them. so it matters where u start and u cant know if theres something lower somewhere"
