# Hands in a FIFO for its notebook, at which a reader waits and never ends.
import os

from tests.attacks.course import NOTEBOOK


def hand_in(nb, folder):
    os.mkfifo(folder / NOTEBOOK)
