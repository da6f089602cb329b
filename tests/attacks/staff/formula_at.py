# Is a student whose folder's name is a formula in the old style, with an at sign.
from tests.attacks.course import save

STUDENT = "@SUM(47113)"


def hand_in(nb, folder):
    save(nb, folder)
