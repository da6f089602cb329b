# Is a student whose name is a pattern that fits another's: what is graded for one falls to the other.
from tests.attacks.course import save

STUDENT = "[mn]ora"


def hand_in(nb, folder):
    save(nb, folder)
