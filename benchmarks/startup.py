"""How long one waits: `import dlcourse` beside `import torch`, and `dlcourse check` on the LeNet exercise."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from report import ROOT, limit, report

RUNS = 7


def seconds(*command: str | Path) -> float:
    """The wall time of a whole process."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    times: dict[str, list[float]] = {"torch": [], "dlcourse": []}
    for _ in range(RUNS):
        times["torch"].append(seconds(sys.executable, "-c", "import torch"))
        times["dlcourse"].append(seconds(sys.executable, "-c", "import dlcourse; dlcourse.fit"))
    extra = statistics.median(b - a for a, b in zip(times["torch"], times["dlcourse"], strict=True))
    torch_alone = statistics.median(times["torch"])
    dlcourse = Path(sys.executable).parent / "dlcourse"
    notebook = ROOT / "solutions" / "lenet" / "lenet.ipynb"
    checks = [seconds(dlcourse, "check", notebook) for _ in range(3)]
    print(f"import torch alone: {torch_alone:.2f} s")
    report(
        [
            limit("import dlcourse, with every name", torch_alone + 0.1, torch_alone + extra),
            limit("dlcourse check lenet.ipynb", 6, statistics.median(checks)),
        ]
    )


if __name__ == "__main__":
    main()
