"""Which device to compute on."""

import torch


def num_gpus() -> int:
    """How many CUDA GPUs there are.

    >>> d2l.num_gpus() == torch.cuda.device_count()
    True
    """
    return torch.cuda.device_count()


def try_gpu(i: int = 0) -> torch.device:
    """The GPU number i where there is one, else the CPU. A CUDA GPU counts first, then Apple's.

    >>> d2l.try_gpu(1000)
    device(type='cpu')
    """
    if i < num_gpus():
        return torch.device("cuda", i)
    if i == 0 and torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def try_all_gpus() -> list[torch.device]:
    """Every CUDA GPU, or a list with the one device that try_gpu() finds.

    >>> d2l.try_all_gpus()[0] == d2l.try_gpu()
    True
    """
    return [torch.device("cuda", i) for i in range(num_gpus())] or [try_gpu()]


def describe() -> str:
    """What this machine offers, a line a device: the CPU's threads, each GPU's name and memory, Apple's GPU.

    >>> d2l.describe().startswith("cpu: ")
    True
    """
    threads = torch.get_num_threads()
    lines = [f"cpu: {threads} thread{'s' if threads > 1 else ''}"]
    for i in range(num_gpus()):
        gpu = torch.cuda.get_device_properties(i)
        lines.append(f"cuda:{i}: {gpu.name}, {gpu.total_memory / 2**30:.0f} GiB")
    if torch.backends.mps.is_available():
        lines.append("mps: Apple GPU, in the memory of the CPU")
    return "\n".join(lines)
