"""Which device to compute on."""

import torch


def try_gpu(i: int = 0) -> torch.device:
    """The GPU number i where there is one, else the CPU. A CUDA GPU counts first, then Apple's."""
    if i < torch.cuda.device_count():
        return torch.device("cuda", i)
    if i == 0 and torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def try_all_gpus() -> list[torch.device]:
    """Every CUDA GPU, or a list with the one device that try_gpu() finds."""
    return [torch.device("cuda", i) for i in range(torch.cuda.device_count())] or [try_gpu()]
