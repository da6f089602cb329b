# Hands in files with names that are options, hold line ends, are no text, or have 255 letters.
import os

from tests.attacks.course import save


def hand_in(nb, folder):
    for name in (b"-rf", b"--help", b"a\nb", b"\xff\xfe.py", b"x" * 255, b" ", b"~", b"$(touch x)", b"*", b"nul.ipynb "):
        open(os.fsencode(folder) + b"/" + name, "w").close()
    save(nb, folder)
