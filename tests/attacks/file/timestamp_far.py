# Hands in a timestamp at the end of time, in a zone that does not exist, a megabyte long.
from tests.attacks.course import save


def hand_in(nb, folder):
    save(nb, folder)
    (folder / "timestamp.txt").write_text("9999-12-31 23:59:59.999999 -99:99 " + "x" * 10**6)
