import torch
import math

def lesson_loss(w):
    return w**2-4*w+8

def gradient_descent(loss_fn,start,learning_rate,epochs):
    w=torch.tensor(float(start),dtype=torch.float64,requires_grad=True)
    res=[]
    i=0
    while i<epochs:
        l=loss_fn(w)
        g,=torch.autograd.grad(l,w)
        new=w.item()-learning_rate*g.item()
        res.append([new,l.item(),g.item()])
        w=torch.tensor(new,dtype=torch.float64,requires_grad=True)
        i+=1
    return res

def gradient_descent_with_optimizer(loss_fn,start,learning_rate,epochs):
    w=torch.tensor(float(start),dtype=torch.float64,requires_grad=True)
    o=torch.optim.SGD([w],lr=learning_rate)
    res=[]
    i=0
    while i<epochs:
        o.zero_grad()
        l=loss_fn(w)
        l.backward()
        o.step()
        res.append([w.item(),l.item(),w.grad.item()])
        i+=1
    return res

#a=gradient_descent(lesson_loss,0,0.1,100)
#b=gradient_descent_with_optimizer(lesson_loss,0,0.1,100)
#print(a==b)

lr_too_small=1e-4
lr_good=.5
lr_too_large=5

def exercise_loss(w):
    return w**4+3*w**3-w**2-3*w

exercise_learning_rate=.02
exercise_epochs=300
minima={}
for s in [0,2,-4]:
    minima[s]=gradient_descent(exercise_loss,s,exercise_learning_rate,exercise_epochs)[-1][0]
    print(s,minima[s])

#the hill: derivative 4w^3+9w^2-2w-3=0 , between -1 and 0
lo,hi=-1.0,0.0
while hi-lo>1e-6:
    m=(lo+hi)/2
    if 4*m**3+9*m**2-2*m-3>0: lo=m
    else: hi=m
hill=lo
print('hill',hill)

best=min(minima,key=lambda s:exercise_loss(minima[s]))
findings={}
for s in minima:
    findings[s]='global' if math.isclose(minima[s],minima[best],abs_tol=.01) else 'local'
print(findings)

explanation='w stops when the derivative gets 0. the function has 2 valleys with a hill in between (-0.53). 0 and 2 are right of the hill so they go to the local one, -4 is left of it and goes to the global one. so the start matters and u should check more than one'
