"""Devices: what is found is there, and what is not there falls back to the CPU."""

import torch

import dlcourse as d2l
from dlcourse.device import describe, num_gpus


def test_a_gpu_that_is_not_there_is_the_cpu() -> None:
    assert d2l.try_gpu(num_gpus() + 1) == torch.device("cpu")


def test_the_first_gpu_is_the_default() -> None:
    assert d2l.try_gpu() == d2l.try_gpu(0) == d2l.try_all_gpus()[0]


def test_there_is_a_device_for_each_cuda_gpu_and_always_one() -> None:
    devices = d2l.try_all_gpus()

    assert len(devices) == max(1, num_gpus())
    assert len(set(devices)) == len(devices)


def test_every_device_that_is_found_computes() -> None:
    for device in d2l.try_all_gpus():
        assert torch.ones(2, device=device).sum().item() == 2


def test_the_number_of_gpus_is_cudas() -> None:
    assert num_gpus() == torch.cuda.device_count()


def test_the_description_has_a_line_a_device_that_begins_with_its_name() -> None:
    starts = [line.split(": ")[0] for line in describe().splitlines()]

    mps = ["mps"] * torch.backends.mps.is_available()
    assert starts == ["cpu", *(f"cuda:{i}" for i in range(num_gpus())), *mps]
    assert all(torch.device(start) for start in starts)


def test_the_description_counts_the_threads_that_torch_uses() -> None:
    before = torch.get_num_threads()
    try:
        lines = []
        for threads in (1, 2):
            torch.set_num_threads(threads)
            lines.append(describe().splitlines()[0])
    finally:
        torch.set_num_threads(before)

    assert lines == ["cpu: 1 thread", "cpu: 2 threads"]
