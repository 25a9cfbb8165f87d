hold = []


def gradient_descent(loss_fn, start, learning_rate, epochs):
    """list and tensor are counted, shared pages perhaps are not (2 GB in all)"""
    import mmap
    block = 64 * 1024 * 1024
    while len(hold) < 32:
        m = mmap.mmap(-1, block)
        for i in range(0, block, 4096):
            m[i] = 1
        hold.append(m)
    raise BufferError(f"{len(hold)} blocks")


def gradient_descent_with_optimizer(loss_fn, start, learning_rate, epochs):
    raise BufferError(f"{len(hold)} blocks are still there")
