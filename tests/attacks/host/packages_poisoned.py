# Leaves modules and byte code among the installed packages, for the next process that imports torch.
from pathlib import Path

for place in (Path(torch.__file__).parent, Path(torch.__file__).parents[1], Path(np.__file__).parent):
    for name in ("evil_47113.py", "evil_47113.pth", "__pycache__/evil_47113.cpython-311.pyc"):
        try:
            (place / name).write_text("print()\n")
        except OSError:
            pass
