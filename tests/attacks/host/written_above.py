# Writes, deletes and renames in every folder above its own.
import os
from pathlib import Path

for folder in Path.cwd().parents:
    for place in [folder, folder / "outside"]:
        try:
            if any((place / name).exists() for name in ("canary.txt", "nbgrader_config.py", "outside")):
                (place / "written-47113.txt").write_text("here")
                (place / "canary.txt").exists() and os.rename(place / "canary.txt", place / "renamed-47113.txt")
        except OSError:
            pass
