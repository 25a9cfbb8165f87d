import time

for i in range(36000):
    try:
        time.sleep(1)
    except BaseException as e:      # you will not wake me
        try:
            print("zzz", e)
        except BaseException:
            pass
    if i > 600:
        break

lr_too_small, lr_good, lr_too_large = 0.001, 0.1, 1.1
hill = -0.53
