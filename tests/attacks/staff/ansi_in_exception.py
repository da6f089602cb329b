# Raises an exception with terminal codes in its name, and has its notebook named in the reason with them.
import json

from tests.attacks.course import NOTEBOOK, save


def hand_in(nb, folder):
    save(nb, folder)
    content = json.loads((folder / NOTEBOOK).read_text())
    content["cells"][3]["metadata"]["nbgrader"]["grade_id"] = "x\x1b[2J\u202e"
    content["cells"][4]["cell_type"] = "\x1b[2J\x1b]0;47113\x07"
    (folder / NOTEBOOK).write_text(json.dumps(content))
