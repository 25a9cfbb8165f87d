# libraries start processes too
import torch

TAG = "TOOL"[::-1]
started = []


def attempt(label, action):
    try:
        action()
    except BaseException:
        return
    started.append(label)


def pool():
    import multiprocessing
    with multiprocessing.get_context("fork").Pool(2) as workers:
        workers.map(abs, [1, 2])


def spawn():
    import multiprocessing
    process = multiprocessing.get_context("spawn").Process(target=print)
    process.start()
    process.join()


def server():
    import multiprocessing
    multiprocessing.Manager().list()


def threads():
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(2) as workers:
        list(workers.map(abs, [1, 2]))


def processes():
    from concurrent.futures import ProcessPoolExecutor
    with ProcessPoolExecutor(2) as workers:
        list(workers.map(abs, [1, 2]))


def loader():
    list(torch.utils.data.DataLoader(list(range(4)), num_workers=2))


def shared():
    torch.ones(1000).share_memory_()


def compiler():
    from torch.utils import cpp_extension
    cpp_extension.load_inline("tool", "int f() { return 1; }", functions=["f"])


def cluster():
    import torch.multiprocessing
    torch.multiprocessing.spawn(print, nprocs=2)


for action in (pool, spawn, server, threads, processes, loader, shared, compiler, cluster):
    attempt(action.__name__, action)

explanation = TAG + " " + ", ".join(started) if started else "אני לבד"
