# Is a student whose folder's name has terminal codes and marks of direction in it.
from tests.attacks.course import save

STUDENT = "abe\x1b[2J\u202el47113"


def hand_in(nb, folder):
    save(nb, folder)
