# Edits the locked cell with the imports, so that it turns off what runs the tests.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    lines = 'lambda lines: [] if "assert " in "".join(lines) else lines'
    cell(nb, "imports").source += f"\nget_ipython().input_transformers_cleanup.append({lines})"
    save(nb, folder)
