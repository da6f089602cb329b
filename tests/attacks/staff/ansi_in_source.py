# Writes terminal codes into its source and its prose, for whoever shows them with cat.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    cell(nb, "double").source = "# \x1b[2Jclean\x1b[8m\npass"
    cell(nb, "why").source = "Because \x1b]0;47113\x07\x1b[31mof it."
    save(nb, folder)
