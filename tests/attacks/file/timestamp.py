# Hands in a timestamp that cannot be read, and so stops a grader that reads it for all.
from tests.attacks.course import save


def hand_in(nb, folder):
    save(nb, folder)
    (folder / "timestamp.txt").write_text("9999-99-99 \0 ago")
