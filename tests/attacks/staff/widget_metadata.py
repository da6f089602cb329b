# Hands in the saved state of widgets, with the end of a script and a script in it.
from tests.attacks.course import save

EVIL = "</script><script>alert(47113)</script>"


def hand_in(nb, folder):
    model = {"model_name": "HTMLModel", "model_module": EVIL, "model_module_version": "1", "state": {"value": EVIL}}
    state = {"version_major": 2, "version_minor": 0, "state": {"x": model}}
    nb.metadata.widgets = {"application/vnd.jupyter.widget-state+json": state}
    save(nb, folder)
