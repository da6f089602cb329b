# Is a student whose folder's name is a formula for the table of marks.
from tests.attacks.course import save

STUDENT = "=1+HYPERLINK(47113)"


def hand_in(nb, folder):
    save(nb, folder)
