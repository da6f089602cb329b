"""Kernels from the zygote are what kernels are, but for the wait."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import KernelManager, start_new_kernel
from jupyter_client.provisioning import KernelProvisionerFactory

from dlcourse.grading import kernels

Kernel = tuple[KernelManager, BlockingKernelClient]


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Kernel]]:
    """Starts kernels, and ends them after the test."""
    monkeypatch.setenv("JUPYTER_DEFAULT_PROVISIONER_NAME", kernels.PROVISIONER)
    KernelProvisionerFactory.clear_instance()  # it reads the variable once, and another test may have made it
    started = []

    def start(**options: object) -> Kernel:
        started.append(start_new_kernel(kernel_name="python3", extra_arguments=["--log-level=40"], **options))
        return started[-1]

    yield start
    for manager, client in started:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def said(kernel: Kernel, code: str) -> str:
    """What a cell prints, or the name of the exception that it ends in."""
    text = []

    def keep(message: dict) -> None:
        text.append(message["content"].get("text", ""))

    reply = kernel[1].execute_interactive(code, output_hook=keep, timeout=60)["content"]
    return "".join(text).strip() if reply["status"] == "ok" else reply["ename"]


def test_a_kernel_is_a_child_of_the_zygote_with_torch_imported(kernel: Callable[..., Kernel]) -> None:
    one = kernel()

    assert isinstance(one[0].provisioner, kernels.ZygoteProvisioner)
    assert said(one, "import os, sys; print('torch' in sys.modules, os.getpid())") == f"True {one[0].provisioner.pid}"


def test_a_kernel_computes_in_parallel(kernel: Callable[..., Kernel]) -> None:
    """It would hang if the zygote had started threads before the fork."""
    code = "import torch; torch.set_num_threads(2); print((torch.ones(400, 400) @ torch.ones(400, 400)).sum().item())"

    assert said(kernel(), code) == "64000000.0"


def test_a_kernel_shows_figures_below_the_cell_that_drew_them(kernel: Callable[..., Kernel]) -> None:
    shown = []

    kernel()[1].execute_interactive("from matplotlib import pyplot as plt\nplt.plot([1, 2]);", output_hook=shown.append)

    assert [sorted(m["content"]["data"]) for m in shown if m["msg_type"] == "display_data"] == [
        ["image/png", "text/plain"]
    ]


def test_a_kernel_has_the_folder_and_the_variables_that_it_is_given(
    kernel: Callable[..., Kernel], tmp_path: Path
) -> None:
    (tmp_path / "beside_it.py").write_text("value = 7")

    one = kernel(cwd=str(tmp_path), env=dict(os.environ, PLANTED="here"))

    code = "import os, beside_it; print(os.getcwd(), os.environ['PLANTED'], beside_it.value)"
    assert said(one, code) == f"{tmp_path} here 7"


def test_two_kernels_draw_different_numbers(kernel: Callable[..., Kernel]) -> None:
    code = "import random, numpy, torch; print(random.random(), numpy.random.rand(), torch.rand(1).item())"

    first, second = (said(kernel(), code).split() for _ in range(2))

    assert [a for a, b in zip(first, second, strict=True) if a == b] == []


def test_a_cell_that_never_ends_can_be_interrupted(kernel: Callable[..., Kernel]) -> None:
    one = kernel()
    request = one[1].execute("while True: pass")
    time.sleep(0.5)

    one[0].interrupt_kernel()

    reply = one[1].get_shell_msg(timeout=20)
    assert reply["parent_header"]["msg_id"] == request
    assert reply["content"]["ename"] == "KeyboardInterrupt"


def test_a_kernel_that_dies_is_noticed_and_the_zygote_goes_on(kernel: Callable[..., Kernel]) -> None:
    one = kernel()
    one[1].execute("import os; os._exit(3)")

    deadline = time.monotonic() + 20
    while one[0].is_alive() and time.monotonic() < deadline:
        time.sleep(0.05)

    assert not one[0].is_alive()
    assert said(kernel(), "print(1 + 1)") == "2"


def test_a_zygote_that_was_killed_is_replaced(kernel: Callable[..., Kernel]) -> None:
    zygote = int(said(kernel(), "import os; print(os.getppid())"))
    assert zygote != os.getpid()
    os.kill(zygote, signal.SIGKILL)

    other = int(said(kernel(), "import os; print(os.getppid())"))

    assert other != zygote


def test_zygote_and_kernel_end_with_their_owner() -> None:
    """Also where the owner has no time to say so."""
    script = (
        "from dlcourse.grading.kernels import use_warm_kernels; use_warm_kernels()\n"
        "from jupyter_client.manager import start_new_kernel\n"
        "manager, client = start_new_kernel(kernel_name='python3', extra_arguments=['--log-level=40'])\n"
        "client.execute_interactive('import os; print(os.getppid(), os.getpid())')\n"
        "import os; os.kill(os.getpid(), 9)"
    )
    environment = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, env=environment)

    left = [int(pid) for pid in done.stdout.split()]
    assert len(left) == 2, done
    deadline = time.monotonic() + 20
    while left and time.monotonic() < deadline:
        left = [pid for pid in left if _is_running(pid)]
        time.sleep(0.1)
    assert left == []


def test_another_kernel_or_a_piped_one_starts_as_usual(kernel: Callable[..., Kernel]) -> None:
    one = kernel(stderr=subprocess.PIPE)

    assert isinstance(one[0].provisioner.process, subprocess.Popen)


def _is_running(pid: int) -> bool:
    with suppress(FileNotFoundError, ProcessLookupError):
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    return False
