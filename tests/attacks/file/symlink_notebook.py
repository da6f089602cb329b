# Hands in a symbolic link to the notebook of a student who knows the answers.
from tests.attacks.course import NOTEBOOK


def hand_in(nb, folder):
    (folder / NOTEBOOK).symlink_to(f"../../nora/attacked/{NOTEBOOK}")
