# Is a student whose name is a template, an option and a query at once.
from tests.attacks.course import save

STUDENT = "--help {assignment_id} %s $HOME '; DELETE FROM grade; --"


def hand_in(nb, folder):
    save(nb, folder)
