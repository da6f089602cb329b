# Is a student whose folder's name starts with a tab and a carriage return before the formula.
from tests.attacks.course import save

STUDENT = "\t\r=47113"


def hand_in(nb, folder):
    save(nb, folder)
