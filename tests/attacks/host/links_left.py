# Leaves symbolic and hard links in its folder: to other students' work, to a loop, to itself and to nothing.
import os
from pathlib import Path

os.symlink("/etc/passwd", "passwd.txt")
os.symlink("../../..", "course")
os.symlink("loop", "loop")
for folder in Path.cwd().parents:
    for path in folder.glob("outside/canary.txt"):
        os.link(path, "canary.txt")
        with open("canary.txt", "a") as file:
            file.write("dead\n")
