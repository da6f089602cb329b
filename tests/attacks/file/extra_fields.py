# Adds fields to the notebook and its cells that no format knows: a second list of cells, scores, outputs of prose.
import json

from tests.attacks.course import NOTEBOOK, save


def hand_in(nb, folder):
    save(nb, folder)
    content = json.loads((folder / NOTEBOOK).read_text())
    content |= {"worksheets": [{"cells": content["cells"]}], "score": 11, "__class__": "x"}
    for cell in content["cells"]:
        cell |= {"score": 11, "prompt_number": 1, "outputs": [{"output_type": "execute_result"}]}
    (folder / NOTEBOOK).write_text(json.dumps(content))
