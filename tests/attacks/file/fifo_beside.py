# Hands in a FIFO and a socket beside its notebook, at which a copier waits and never ends.
import os
import socket

from tests.attacks.course import save


def hand_in(nb, folder):
    os.mkfifo(folder / "data.csv")
    here = os.open(folder, os.O_RDONLY)
    socket.socket(socket.AF_UNIX).bind(f"/proc/self/fd/{here}/socket")
    os.close(here)
    save(nb, folder)
