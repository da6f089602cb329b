# Hands in a folder for its timestamp, and links for the files that nbgrader looks for.
from tests.attacks.course import save


def hand_in(nb, folder):
    save(nb, folder)
    (folder / "timestamp.txt").mkdir()
    (folder / "submission_secret.txt").symlink_to("/dev/zero")
    (folder / "feedback").symlink_to("../../..")
