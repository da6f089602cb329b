# Prints the environment: its own, that of its parents, and what the C library still holds.
import os
from pathlib import Path

print(dict(os.environ), os.popen("env").read())
for path in Path("/proc").glob("[0-9]*/environ"):
    try:
        print(path.read_bytes())
    except OSError:
        pass
