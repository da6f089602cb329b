"""What every benchmark prints: the machine, a table, and one line of JSON. With SAVE=1 it goes to results/, too."""

import json
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results"  # what the page "Measured here" is made from


@dataclass(frozen=True)
class Row:
    """One claim. baseline and ours are medians in ``unit``; less is better. bar: the least ratio that was promised."""

    what: str
    baseline: float
    ours: float
    bar: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times better ours is."""
        return self.baseline / self.ours


def limit(what: str, most: float, ours: float, unit: str = "s") -> Row:
    """A claim of the form "at most": the baseline is the limit."""
    return Row(what, most, ours, 1.0, unit)


def in_a_fresh_process(script: str, *arguments: str) -> dict[str, float]:
    """Runs a benchmark's own file again with arguments; the child prints one JSON object last."""
    done = subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def report(rows: list[Row], **more: Any) -> None:
    """Prints the table and, last, the rows as JSON. more: what else the result file is to hold."""
    machine = (
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, torch {version('torch')}"
    )
    print(machine)
    print(f"{'what':38} {'baseline':>10} {'ours':>10} {'ratio':>7} {'bar':>6}")
    for row in rows:
        verdict = "ok" if row.ratio >= row.bar else "MISSED"
        figures = f"{row.baseline:>8.3g} {row.unit} {row.ours:>8.3g} {row.unit} {row.ratio:>7.2f} {row.bar:>6g}"
        print(f"{row.what:38} {figures}  {verdict}")
    found = [
        {"what": row.what, "baseline": row.baseline, "ours": row.ours}
        | {"ratio": round(row.ratio, 3), "bar": row.bar, "ok": row.ratio >= row.bar}
        for row in rows
    ]
    if os.environ.get("SAVE"):
        path = RESULTS / f"{Path(sys.argv[0]).stem}.json"
        units = {"units": [row.unit for row in rows]}
        path.write_text(json.dumps({"machine": machine, "rows": found} | units | more, indent=1) + "\n", "utf-8")
    print(json.dumps(found))
