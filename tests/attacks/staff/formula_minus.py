# Is a student whose folder's name is a negative number with a command behind it, and an option of a program too.
from tests.attacks.course import save

STUDENT = "-47113+cmd|' C calc'!A0"


def hand_in(nb, folder):
    save(nb, folder)
