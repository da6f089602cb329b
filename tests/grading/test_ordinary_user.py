"""The attacks from inside a submission, where an ordinary user grades: without root, S runs with that user's own id.

Those that depend on it; all of them where EVERY_ATTACK is set, as CI does.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.filled import ROOT
from tests.grading.test_confine import as_nobody

FEW = "host/network or host/ptrace or host/forbidden or host/setuid or host/kill_itself or host/child_double_fork"
FEW += " or host/written_above or host/packages_poisoned or host/namespaces or host/keyring"
FEW += " or host/flood_memory_at_once or host/flood_processes or host/grader_killed or results/ or reading/"


@pytest.mark.skipif(os.geteuid() != 0, reason="whoever runs these tests is an ordinary user: test_attacks says it all")
def test_no_attack_succeeds_where_an_ordinary_user_grades(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for folder in (home, *home.parents):
        if folder.stat().st_uid == os.geteuid() and folder.is_relative_to(tmp_path.parents[1]):
            folder.chmod(0o755)
    os.chown(home, 65534, 65534)
    tests = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/grading/test_attacks.py"]
    tests += [] if os.environ.get("EVERY_ATTACK") else ["-k", FEW]
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home), "OMP_NUM_THREADS": "1"}

    done = subprocess.run(as_nobody(ROOT) + tests, cwd=ROOT, env=environment, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-2000:]
