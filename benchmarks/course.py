"""A fresh clone of the last commit: the install, `make course` twice, the site, and one page of it changed."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from report import ROOT, limit, report

from dlcourse import notebooks


def seconds(folder: Path, *command: str) -> float:
    """The wall time of a command in a folder, in an environment that knows nothing of ours."""
    keep = {key: value for key, value in os.environ.items() if key not in ("VIRTUAL_ENV", "MAKEFLAGS", "MAKELEVEL")}
    keep["PATH"] = os.pathsep.join(part for part in keep["PATH"].split(os.pathsep) if ".venv" not in part)
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, env=keep, check=True, stdout=sys.stderr)
    return time.perf_counter() - began


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "-q", ROOT, clone], check=True)
        install = seconds(clone, "make", ".venv/installed")
        first = seconds(clone, "make", "course")
        second = seconds(clone, "make", "course")
        builds = []
        for _ in range(3):
            (clone / "_build" / "html" / "index.html").unlink()
            subprocess.run(["rm", "-r", clone / "_build" / "html", clone / "_build" / ".doctrees"], check=False)
            builds.append(seconds(clone, "make", "site"))
        changed = []
        page = clone / "book" / "mlp" / "hidden-layers.ipynb"
        for number in range(3):
            nb = notebooks.read(page)
            nb.cells[0].source += f"\n\nA sentence more, the {number}th."
            page.write_text(notebooks.text_of(nb), encoding="utf-8")
            changed.append(seconds(clone, "make", "site"))
    print(f"install: {install:.0f} s")
    report(
        [
            limit("make course after the install", 90, first),
            limit("make course, second call", 30, second),
            limit("site from stored outputs", 20, statistics.median(builds)),
            limit("site, one page changed", 5, statistics.median(changed)),
        ]
    )


if __name__ == "__main__":
    main()
