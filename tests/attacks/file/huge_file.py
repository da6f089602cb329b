# Hands in a notebook of 3 GB that takes no room on the disk.
import os

from tests.attacks.course import NOTEBOOK, save


def hand_in(nb, folder):
    save(nb, folder)
    os.truncate(folder / NOTEBOOK, 3 * 10**9)
