"""Kernels that are forked from a zygote, with torch imported: the provisioner ``dlcourse-zygote`` of jupyter_client.

Runs in the process that starts kernels (nbclient, nbval, nbgrader). It owns the zygote: started with the first kernel,
ended with this process. Where the system cannot fork so (no pidfd), kernels start as usual.
"""

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from functools import cache
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

PROVISIONER = "dlcourse-zygote"
SUPPORTED = hasattr(os, "pidfd_open") and hasattr(socket, "send_fds")


def use_warm_kernels() -> None:
    """Has every kernel that this process starts from now on come from the zygote, which starts now unless it has."""
    if SUPPORTED:
        os.environ.setdefault("JUPYTER_DEFAULT_PROVISIONER_NAME", PROVISIONER)
        _zygote(os.getpid())


class ZygoteProvisioner(LocalProvisioner):
    """Forks what LocalProvisioner would start; all else is LocalProvisioner's."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        forkable = SUPPORTED and cmd[:3] == [sys.executable, "-m", "ipykernel_launcher"]
        streams = [kwargs.get(name) for name in ("stdin", "stdout", "stderr")]
        if not forkable or subprocess.PIPE in streams:
            return await super().launch_kernel(cmd, **kwargs)
        kernel = ForkedProcess(cmd[3:], kwargs.get("cwd"), kwargs.get("env"), streams)
        self.process = kernel  # type: ignore[assignment]
        self.pid = self.pgid = kernel.pid
        self.cwd = kwargs.get("cwd") or os.getcwd()
        return self.connection_info


class ForkedProcess:
    """What a provisioner asks of a Popen, for a child of the zygote: its end is seen, its exit code is not."""

    stdin = stdout = stderr = None

    def __init__(self, argv: list[str], cwd: str | None, env: dict[str, str] | None, streams: list[Any]) -> None:
        request = {"argv": argv, "cwd": str(cwd or os.getcwd()), "env": env or dict(os.environ)}
        with open(os.devnull, "r+b") as nothing:
            meant = {subprocess.DEVNULL: nothing.fileno()}
            inherited = (nothing.fileno(), 1, 2)
            given = [theirs if stream is None else stream for stream, theirs in zip(streams, inherited, strict=True)]
            numbers = [meant.get(file, file) if isinstance(file, int) else file.fileno() for file in given]
            self.pid, pidfd = _fork(json.dumps(request).encode(), numbers)
        self._pidfd: int | None = pidfd

    def poll(self) -> int | None:
        """None while it runs, then 0."""
        return 0 if self._pidfd is None or select.select([self._pidfd], [], [], 0)[0] else None

    def wait(self, timeout: float | None = None) -> int:
        """Waits for its end."""
        if self._pidfd is not None:
            if not select.select([self._pidfd], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("kernel", timeout or 0)
            os.close(self._pidfd)
            self._pidfd = None
        return 0

    def send_signal(self, signum: int) -> None:
        """Sends a signal to it, unless it has ended."""
        if self._pidfd is not None:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._pidfd, signum)

    def terminate(self) -> None:
        """Asks it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Ends it."""
        self.send_signal(signal.SIGKILL)


def _fork(request: bytes, streams: list[int]) -> tuple[int, int]:
    """Has the zygote fork a kernel. Returns its process id and a pidfd; a zygote that was killed is replaced."""
    try:
        return _ask(_zygote(os.getpid()), request, streams)
    except OSError:
        _zygote.cache_clear()
        return _ask(_zygote(os.getpid()), request, streams)


def _ask(zygote: socket.socket, request: bytes, streams: list[int]) -> tuple[int, int]:
    socket.send_fds(zygote, [request], streams)
    pid, descriptors, _, _ = socket.recv_fds(zygote, 100, 1)
    if not pid:
        raise ConnectionError("the zygote of the kernels has ended")
    return int(pid), descriptors[0]


@cache
def _zygote(owner: int) -> socket.socket:
    """The socket to the zygote of a process (a fork of ours must not use our zygote), which is started first."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [sys.executable, "-P", "-m", "dlcourse.grading.zygote", str(theirs.fileno())]
    process = subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL)
    theirs.close()

    def end() -> None:
        ours.close()
        process.terminate()  # it may still be importing
        process.wait()

    atexit.register(end)
    return ours
