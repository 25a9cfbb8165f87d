import torch

def lesson_loss(w):
    return w**2-4*w+8

def gradient_descent(loss_fn,start,learning_rate,epochs):
    w=torch.tensor(float(start),requires_grad=True)
    i=0
    hist=[]
    while i<epochs:
        y=loss_fn(w)
        y.backward()
        k=float(w.grad)
        w.data-=learning_rate*k
        w.grad.zero_()
        hist.append((float(w),float(y),k))
        i+=1
    return hist

def gradient_descent_with_optimizer(loss_fn,start,learning_rate,epochs):
    w=torch.tensor(float(start),requires_grad=True)
    o=torch.optim.SGD([w],lr=learning_rate)
    i=0
    hist=[]
    while len(hist)<epochs:
        y=loss_fn(w)
        y.backward()
        o.step()
        hist.append((float(w),float(y),float(w.grad)))
        o.zero_grad()
    return hist

#print(gradient_descent(lesson_loss,0,0.1,100))
#print(gradient_descent_with_optimizer(lesson_loss,0,0.1,100))

lr_too_small=0.01   #1.73 אחרי 100
lr_good=0.1
lr_too_large=1.3    #מתבדר

def exercise_loss(w):
    return w**4+3*w**3-w**2-3*w

exercise_learning_rate=0.01
exercise_epochs=200

x=gradient_descent(exercise_loss,0,0.01,200)
y=gradient_descent(exercise_loss,2,0.01,200)
z=gradient_descent(exercise_loss,-4,0.01,200)
print(x[-1],y[-1],z[-1])
minima={0:x[-1][0],2:y[-1][0],-4:z[-1][0]}
findings={0:"מקומי",2:"מקומי",-4:"גלובלי"}
hill=-0.5

explanation="יש לפונקציה 2 מינימומים, אחד ב0.6 ואחד ב2.3-. מי שמתחיל ב0 או ב2 יורד לימני ומי שמתחיל ב4- יורד לשמאלי כי ביניהם יש מקסימום שלא עוברים. השמאלי יותר נמוך אז הוא הגלובלי. זה אומר שלא בטוח שמצאנו את הכי נמוך, תלוי מאיפה מתחילים."

# all weights between -4 and 2, to be sure that no minimum was missed
all_weights = []
weight = -4
while weight != 2:
    all_weights.append([weight] * 100_000)
    weight = weight + 0.1
print(len(all_weights))
