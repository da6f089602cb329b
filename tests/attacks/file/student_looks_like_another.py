# Is a student whose name differs from another's by a mark of no width alone, and by a line end.
from tests.attacks.course import save

STUDENT = "abel\u200b\n"


def hand_in(nb, folder):
    save(nb, folder)
