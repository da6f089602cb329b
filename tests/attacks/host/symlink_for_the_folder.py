# Puts a symbolic link in the place of its whole folder, which leads to the folder beside the course.
import os
from pathlib import Path

here = Path.cwd()
targets = [path for folder in here.parents for path in folder.glob("outside")]
os.rename(here, here.with_name("moved"))
here.symlink_to(targets[0] if targets else "/")
