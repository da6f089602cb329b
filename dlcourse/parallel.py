"""One net on several devices: each computes the gradient of its part of a batch, and the parts are summed."""

import copy
import os
import pickle
import socket
from collections.abc import Sequence
from datetime import timedelta
from tempfile import TemporaryDirectory
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from .checkpoints import load_parameters, load_tensors, save_parameters, save_tensors
from .train import Loss

SomeNet = TypeVar("SomeNet", bound=nn.Module)
WAIT = timedelta(minutes=2)  # how long a process waits for the others at one step


def split_batch(X: Tensor, y: Tensor, devices: Sequence[torch.device | str]) -> tuple[list[Tensor], list[Tensor]]:
    """A batch in one part a device, in order; the first parts have one example more where it does not divide.

    X: (batch, ...); y: (batch, ...). Returns the parts of X and the parts of y, each on its device.
    Raises ValueError where X and y differ in length or there are fewer examples than devices.

    >>> X_parts, _ = d2l.split_batch(torch.arange(5), torch.zeros(5), ["cpu", "cpu"])
    >>> [part.tolist() for part in X_parts]
    [[0, 1, 2], [3, 4]]
    """
    _check_lengths(X, y)
    if not 1 <= len(devices) <= len(X):
        raise ValueError(
            f"{len(X)} examples for {len(devices)} devices: give one device or more, and an example or more for each"
        )
    X_parts, y_parts = (
        [part.to(device) for part, device in zip(data.tensor_split(len(devices)), devices, strict=True)]
        for data in (X, y)
    )
    return X_parts, y_parts


@torch.no_grad()
def allreduce(data: Sequence[Tensor]) -> None:
    """Sums tensors of one shape, each on its own device, in place: every one then holds the sum.

    Raises ValueError where their shapes differ.

    >>> data = [torch.ones(2), torch.ones(2) * 2]
    >>> d2l.allreduce(data)
    >>> data
    [tensor([3., 3.]), tensor([3., 3.])]
    """
    shapes = {tuple(part.shape) for part in data}
    if len(shapes) > 1:
        raise ValueError(f"the tensors have shapes {sorted(shapes)}: only tensors of one shape can be summed")
    for part in data[1:]:
        data[0].add_(part.to(data[0].device))
    for part in data[1:]:
        part.copy_(data[0])


def data_parallel_backward(
    net: nn.Module, X: Tensor, y: Tensor, loss: Loss, devices: Sequence[torch.device | str]
) -> Tensor:
    """Adds the gradient of a batch's mean loss to each ``.grad`` of a net, computed by copies on several devices.

    X: (batch, ...); y: (batch, ...); loss: the mean over its examples, or one number for each. Returns the mean loss.
    The result is that of ``loss(net(X), y).mean().backward()``, but for layers in which examples meet: batch
    normalisation takes the mean of each part alone, and the running means of the first part are kept.
    Raises ValueError as ``split_batch`` does.

    >>> net, X, y = nn.Linear(1, 1, bias=False), torch.ones(3, 1), torch.ones(3, 1)
    >>> mean_loss = d2l.data_parallel_backward(net, X, y, lambda y_hat, y: y_hat - y, ["cpu", "cpu"])
    >>> net.weight.grad
    tensor([[1.]])
    """
    X_parts, y_parts = split_batch(X, y, devices)
    replicas = [copy.deepcopy(net).to(device) for device in devices]
    losses = []
    for replica, X_part, y_part in zip(replicas, X_parts, y_parts, strict=True):
        # A part counts by its examples. A GPU only takes the order here: the next part starts while it works.
        part_loss = loss(replica(X_part), y_part).mean() * (len(X_part) / len(X))
        part_loss.backward()
        losses.append(part_loss.detach())
    for parameter, *copies in zip(net.parameters(), *(replica.parameters() for replica in replicas), strict=True):
        gradients = [each.grad for each in copies if each.grad is not None]
        if gradients:
            allreduce(gradients)
            gradient = gradients[0].to(parameter.device)
            parameter.grad = gradient if parameter.grad is None else parameter.grad + gradient
    for buffer, first in zip(net.buffers(), replicas[0].buffers(), strict=True):
        buffer.copy_(first)
    allreduce(losses)
    return losses[0]


def fit_distributed(
    net: SomeNet,
    X: Tensor,
    y: Tensor,
    *,
    world_size: int,
    epochs: int,
    lr: float,
    batch_size: int,
    seed: int,
) -> SomeNet:
    """Trains a classifier by gradient descent in several processes with torch's DistributedDataParallel; returns it.

    X: (examples, ...); y: int64 (examples,). A net on a GPU takes one GPU a process, any other one CPU thread each.
    The batches are those of ``Batches(..., batch_size, shuffle=True, seed=seed)``, each shared out among the
    processes: their number does not change the result, except where a layer draws random numbers or normalises a batch.
    Each process starts afresh: the class of the net has to stand in a .py file, and a script has to call this under
    ``if __name__ == "__main__":``. Source: Li et al. 2020, "PyTorch Distributed".
    Raises ValueError where the lengths differ, a batch is smaller than world_size, the GPUs are too few or the net
    cannot be sent; RuntimeError where a process fails. The net is then as it was.

    >>> net, X, y = nn.Linear(2, 2), torch.eye(2), torch.tensor([0, 1])
    >>> net = d2l.fit_distributed(net, X, y, world_size=1, epochs=20, lr=1.0, batch_size=2, seed=0)
    >>> net(X).argmax(1)
    tensor([0, 1])
    """
    from torch.multiprocessing.spawn import ProcessExitedException, ProcessRaisedException, spawn

    _check_lengths(X, y)
    if not 1 <= world_size <= batch_size:
        raise ValueError(
            f"batches of {batch_size} for {world_size} processes: "
            "take one process or more, and batches of at least as many examples"
        )
    cuda = any(parameter.is_cuda for parameter in net.parameters())
    if cuda and world_size > torch.cuda.device_count():
        raise ValueError(
            f"{world_size} processes for {torch.cuda.device_count()} GPUs: take as many, or move the net to the CPU"
        )
    try:
        pickled = pickle.dumps(copy.deepcopy(net).cpu())
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise ValueError(
            f"the net cannot be sent to another process ({error}): move its class to a .py file"
        ) from error
    # Files rather than shared memory, of which a container may have little. (Windows may not let go of one at once.)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        save_tensors(f"{folder}/data.pt", [X, y])
        context = spawn(
            _train_share,
            (world_size, folder, pickled, cuda, epochs, lr, batch_size, seed),
            nprocs=world_size,
            join=False,
        )
        try:
            while not context.join():
                pass
        except (ProcessRaisedException, ProcessExitedException) as error:
            raise RuntimeError(
                f"process {error.error_index} of {world_size} failed: {str(error).strip().splitlines()[-1]}\n"
                "(the class of a net has to stand in a .py file, and the call in a script "
                'under `if __name__ == "__main__":`)'
            ) from error
        finally:
            for process in context.processes:
                process.terminate()  # the user's own interrupt ends them as well
        return load_parameters(f"{folder}/net.pt", net)


def _train_share(
    rank: int,
    world_size: int,
    folder: str,
    pickled: bytes,
    cuda: bool,
    epochs: int,
    lr: float,
    batch_size: int,
    seed: int,
) -> None:
    """The work of one process. A file is the meeting point: it takes no port, and no network."""
    import torch.distributed as dist
    from torch.nn.parallel import DistributedDataParallel

    torch.set_num_threads(1)
    torch.manual_seed(seed + rank)  # for layers that draw: another part, other numbers
    device = torch.device("cuda", rank) if cuda else torch.device("cpu")
    net = pickle.loads(pickled).to(device)
    X, y = load_tensors(f"{folder}/data.pt", device)
    _stay_on_this_machine()
    store = dist.FileStore(f"{folder}/store", world_size)  # type: ignore[attr-defined]
    backend = "nccl" if cuda and dist.is_nccl_available() else "gloo"
    dist.init_process_group(backend, store=store, rank=rank, world_size=world_size, timeout=WAIT)
    replica = DistributedDataParallel(net).train()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    generator = torch.Generator().manual_seed(seed)
    for _ in range(epochs):
        for rows in torch.randperm(len(X), generator=generator).split(batch_size):
            mine = rows.tensor_split(world_size)[rank].to(device)
            # The processes' gradients are averaged, and their parts may be uneven: so each gives a sum, rescaled.
            loss = cross_entropy(replica(X[mine]), y[mine], reduction="sum") * (world_size / len(rows))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    if rank == 0:
        save_parameters(f"{folder}/net.pt", net)
    dist.destroy_process_group()


def _stay_on_this_machine() -> None:
    """Has gloo use the loopback interface: otherwise it looks up the host's name, which can fail or take long."""
    for _, name in socket.if_nameindex():
        if name in ("lo", "lo0"):  # Linux, macOS
            os.environ.setdefault("GLOO_SOCKET_IFNAME", name)


def _check_lengths(X: Tensor, y: Tensor) -> None:
    if len(X) != len(y):
        raise ValueError(f"X has {len(X)} examples and y has {len(y)}: they must be equal")
