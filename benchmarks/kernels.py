"""How long until a notebook's first line with torch is answered: a kernel as Jupyter starts it, one from the zygote.

The two in alternation. The zygote has started before, as it has after the first kernel of a class or of a test run.
"""

import statistics
import time

from jupyter_client.manager import start_new_kernel
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from report import Row, report

from dlcourse.grading.kernels import PROVISIONER, use_warm_kernels

RUNS, BAR = 5, 4.0


def seconds(provisioner: str) -> float:
    """From the start of a kernel to the answer of its first cell."""
    KernelProvisionerFactory.instance().default_provisioner_name = provisioner
    began = time.perf_counter()
    manager, client = start_new_kernel(kernel_name="python3", extra_arguments=["--log-level=40"])
    reply = client.execute_interactive("import torch; torch.ones(1)", output_hook=lambda message: None)
    took = time.perf_counter() - began
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    assert reply["content"]["status"] == "ok", reply
    return took


def main() -> None:
    use_warm_kernels()
    seconds(PROVISIONER)
    times: dict[str, list[float]] = {"local-provisioner": [], PROVISIONER: []}
    for _ in range(RUNS):
        for provisioner, found in times.items():
            found.append(seconds(provisioner))
    usual, warm = (statistics.median(found) for found in times.values())
    report([Row("kernel ready", usual, warm, BAR)])


if __name__ == "__main__":
    main()
