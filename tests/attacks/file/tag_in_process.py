# Tags everything "in-process", cell by cell and the notebook, and turns off what runs tests there.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    nb.metadata["in-process"] = nb.metadata["tags"] = ["in-process"]
    for one in nb.cells:
        one.metadata.tags = ["in-process"]
        one.metadata["in-process"] = True
    lines = 'lambda lines: [] if "assert " in "".join(lines) else lines'
    cell(nb, "double").source = f"get_ipython().input_transformers_cleanup.append({lines})"
    save(nb, folder)
