# Writes marks of direction into its source, so that it reads otherwise than it runs.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    cell(nb, "double").source = 'level = "user\u202e \u2066# is it right?\u2069 \u2066"  # \u202d\u2067 yes\npass'
    save(nb, folder)
