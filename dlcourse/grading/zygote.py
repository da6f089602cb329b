"""The zygote: a process with torch and a kernel's code imported, that forks a kernel whenever it is asked to.

It runs in a process of its own (``python -P -m dlcourse.grading.zygote``), holds no file of a course and runs no cell.
It must never run a parallel torch operation: OpenMP's threads do not survive a fork, and the child would hang.

What crosses, on the one socket that it inherits as its first argument: a request {argv, cwd, env} as JSON with three
descriptors (stdin, stdout, stderr); back comes the kernel's process id with a pidfd. The end of the socket ends it.
"""

import json
import os
import random
import signal
import socket
import sys
from importlib import import_module
from typing import Any

LIMIT = 2**20  # bytes of a request
MODULES = [
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "matplotlib.figure",  # not pyplot or its backend: they look for the shell that they will draw in
    "torch",
    "torch._dynamo",  # the first optimizer imports it
]


def main() -> None:
    """Imports, forks on request, and becomes a kernel in the child. Returns where the socket or the kernel ends."""
    connection = socket.socket(fileno=int(sys.argv[1]))
    preload()
    request = serve(connection)
    connection.close()
    if request:
        become_kernel(request)


def preload() -> None:
    """Imports what most notebooks import, and what torch and a kernel import late."""
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # read once, when matplotlib is imported
    for name in MODULES:
        import_module(name)
    import torch

    torch.testing.assert_close(torch.zeros(1), torch.zeros(1))  # its first call imports 500 modules


def serve(connection: socket.socket) -> dict[str, Any] | None:
    """Forks a child for each request. Returns the request in the child, and None in the zygote, at its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all of a terminal: the owner ends us
    while True:
        message, descriptors, _, _ = socket.recv_fds(connection, LIMIT, 3)
        if not message:
            return None
        _forget_the_dead()
        pid = os.fork()
        if pid == 0:
            _take_over(descriptors)
            return json.loads(message)
        pidfd = os.pidfd_open(pid)
        socket.send_fds(connection, [str(pid).encode()], [pidfd])
        for descriptor in (*descriptors, pidfd):
            os.close(descriptor)


def become_kernel(request: dict[str, Any]) -> None:
    """Makes this child what ``python -m ipykernel_launcher`` would be, with these arguments, folder and variables."""
    import numpy as np
    import torch
    from ipykernel.kernelapp import launch_new_instance

    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    sys.path.insert(0, "")  # `-P` kept the folder away from our own imports; a notebook imports from where it lies
    for seed in (random.seed, np.random.seed, torch.seed):  # two kernels must not draw the same numbers
        seed()
    # It ends when its parent does, and that is the zygote.
    sys.argv = ["ipykernel_launcher", *request["argv"], f"--IPKernelApp.parent_handle={os.getppid()}"]
    launch_new_instance()


def _take_over(descriptors: list[int]) -> None:
    os.setsid()
    for target, descriptor in enumerate(descriptors):
        os.dup2(descriptor, target)
        os.close(descriptor)


def _forget_the_dead() -> None:
    """Their owner sees the end of each by its pidfd; until here they keep their process id."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:  # there is no child
        pass


if __name__ == "__main__":
    main()
