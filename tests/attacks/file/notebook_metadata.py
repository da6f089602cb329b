# Fills the notebook's metadata with settings for whatever reads it: execution, papermill, nbgrader, jupytext, widgets.
from tests.attacks.course import save


def hand_in(nb, folder):
    nb.metadata |= {
        "execution": {"timeout": -1, "allow_errors": False, "cwd": "/"},
        "nbgrader": {"score": 11, "max_score": 11, "timestamp": "1970-01-01", "extra_credit": 100},
        "jupytext": {"formats": "ipynb,../../x-47113//py:percent"},
        "widgets": {"application/vnd.jupyter.widget-state+json": {"state": {}}},
        "celltoolbar": "Create Assignment",
    }
    save(nb, folder)
