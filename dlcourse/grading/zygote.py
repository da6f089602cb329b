"""The zygote: a process with torch and the code of its children imported, that forks one whenever it is asked to.

It runs in a process of its own (``python -P -m dlcourse.grading.zygote``), holds no file of a course and runs no cell.
It must never run a parallel torch operation: OpenMP's threads do not survive a fork, and the child would hang.

What crosses, on the one socket that it inherits as its first argument: a request as JSON, with descriptors. The
grader's zygote says once that it is ready; that of kernels answers each request with a process id and a pidfd. The end
of the socket ends it. A child becomes what the request's ``role`` says:

kernel    a Jupyter kernel: argv, cwd and env of the request; descriptors for stdin, stdout, stderr
student   S, in a sandbox: descriptors for what the grader hears of it (confine.py), and for T
tester    T, in a sandbox: the same, and one for the host
canary    a try of the sandbox: descriptors for what the grader hears of it, and for what got out
"""

import gc
import json
import os
import random
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import Any

LIMIT = 2**20  # bytes of a request
MODULES = [
    "matplotlib.figure",  # not pyplot or its backend: they look for the shell that they will draw in
    "torch",
    "torch._dynamo",  # the first optimizer imports it
]
KERNEL = ["ipykernel.ipkernel", "ipykernel.kernelapp"]
GRADER = ["dlcourse.grading.tester", "dlcourse.grading.student", "dlcourse.grading.confine", "pandas", "numpy.testing"]


def main() -> None:
    """Imports, forks on request, and becomes what was asked for in the child. Returns where the socket or it ends."""
    connection, grading = socket.socket(fileno=int(sys.argv[1])), "grader" in sys.argv
    preload(GRADER if grading else KERNEL)
    shell = _shell() if grading else None
    gc.collect()
    gc.freeze()  # else the first collection of a child touches, and so copies, all of our memory
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all of a terminal: the owner ends us
    signal.signal(signal.SIGCHLD, _bury)
    if grading:
        connection.send(b"ready")
    request = serve(connection, _fork_grader if grading else partial(_fork_kernel, connection))
    if request is None:
        return
    connection.close()
    if grading:
        become_grader(request, shell)
    else:
        become_kernel(request)


def preload(more: list[str]) -> None:
    """Imports what most notebooks import, and what torch and a kernel import late."""
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # read once, when matplotlib is imported
    for name in MODULES + more:
        import_module(name)
    import torch

    torch.testing.assert_close(torch.zeros(1), torch.zeros(1))  # its first call imports 500 modules


def serve(connection: socket.socket, fork: Callable[[dict[str, Any]], bool]) -> dict[str, Any] | None:
    """Forks a child for each request. Returns the request in the child, and None in the zygote, at its end."""
    while True:
        message, descriptors, _, _ = socket.recv_fds(connection, LIMIT, 4)
        if not message:
            return None
        request = json.loads(message) | {"descriptors": descriptors}
        if fork(request):
            return request
        for descriptor in descriptors:
            os.close(descriptor)


def _fork_kernel(connection: socket.socket, request: dict[str, Any]) -> bool:
    pid = os.fork()
    if pid:
        pidfd = os.pidfd_open(pid)
        socket.send_fds(connection, [str(pid).encode()], [pidfd])
        os.close(pidfd)
    return pid == 0


def _fork_grader(request: dict[str, Any]) -> bool:
    from dlcourse.grading import confine

    control = socket.socket(fileno=request["descriptors"][0])
    try:
        return confine.fork(control, sandbox=request["sandbox"])
    finally:
        control.detach()


def _bury(*_: Any) -> None:
    """Takes note of the children that have ended: their owner sees it by their pidfd. What one has left ends, too."""
    with suppress(ChildProcessError):  # there is no other child
        while ended := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            with suppress(OSError):
                os.killpg(ended.si_pid, signal.SIGKILL)
            os.waitpid(ended.si_pid, 0)


def become_kernel(request: dict[str, Any]) -> None:
    """Makes this child what ``python -m ipykernel_launcher`` would be, with these arguments, folder and variables."""
    import numpy as np
    import torch
    from ipykernel.kernelapp import launch_new_instance

    os.setsid()
    for target, descriptor in enumerate(request["descriptors"]):
        os.dup2(descriptor, target)
        os.close(descriptor)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    sys.path.insert(0, "")  # `-P` kept the folder away from our own imports; a notebook imports from where it lies
    for seed in (random.seed, np.random.seed, torch.seed):  # two kernels must not draw the same numbers
        seed()
    # It ends when its parent does, and that is the zygote.
    sys.argv = ["ipykernel_launcher", *request["argv"], f"--IPKernelApp.parent_handle={os.getppid()}"]
    launch_new_instance()


def become_grader(request: dict[str, Any], shell: Any) -> None:
    """Enters the sandbox and becomes S or T, or tries what gets out of it. Never returns."""
    from dlcourse.grading import confine, student, tester

    control, *others = [socket.socket(fileno=descriptor) for descriptor in request["descriptors"]]
    keep = [other.fileno() for other in others]
    confine.enter(control, keep, request["folder"], confine.Bounds(**request["bounds"]), sandbox=request["sandbox"])
    try:
        if request["role"] == "student":
            sys.path.insert(0, "")  # its own modules; T never has this
            student.main(others[0], shell)
        elif request["role"] == "tester":
            tester.main(others[1], others[0], shell)
        else:
            others[0].send(json.dumps(confine.canary(*request["escapes"])).encode())
    finally:
        os._exit(0)


def _shell() -> Any:
    from dlcourse.grading.shell import Shell

    return Shell.instance()


if __name__ == "__main__":
    main()
