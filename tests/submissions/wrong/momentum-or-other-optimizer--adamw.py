import torch as t

def lesson_loss(w):
    return w**2-4*w+8

def gradient_descent(loss_fn,start,learning_rate,epochs):
    w=t.tensor(float(start),requires_grad=True)
    lst=[]
    for i in range(epochs):
        l=loss_fn(w)
        l.backward()
        d=w.grad.item()
        with t.no_grad():
            w-=learning_rate*d
        w.grad.zero_()
        #if i%10==0: print(i,w.item(),l.item(),d)
        lst+=[[w.item(),l.item(),d]]
    return lst

def gradient_descent_with_optimizer(loss_fn,start,learning_rate,epochs):
    w=t.tensor(float(start),requires_grad=True)
    o=t.optim.AdamW([w],lr=learning_rate)
    lst=[]
    for i in range(epochs):
        l=loss_fn(w)
        l.backward()
        d=w.grad.item()
        o.step()
        o.zero_grad()
        #if i%10==0: print(i,w.item(),l.item(),d)
        lst+=[[w.item(),l.item(),d]]
    return lst

lr_too_small=0.0001
lr_good=0.15
lr_too_large=3

def exercise_loss(w):
    return w**4+3*w**3-w**2-3*w

exercise_learning_rate=0.025
exercise_epochs=250
a=gradient_descent(exercise_loss,0,exercise_learning_rate,exercise_epochs)
b=gradient_descent(exercise_loss,2,exercise_learning_rate,exercise_epochs)
c=gradient_descent(exercise_loss,-4,exercise_learning_rate,exercise_epochs)
minima={0:a[-1][0],2:b[-1][0],-4:c[-1][0]}
print(minima)
findings={0:"local",2:"local",-4:"global"}
hill=-.52
explanation="because of the hill at about -0.5. left of it everything falls to -2.3 and right of it everything falls to 0.6. -2.3 is lower so its global. means: start point matters!!"
