# Hands in an ipykernel_launcher.py, which "python -m ipykernel_launcher" starts in the place of the kernel.
from tests.attacks.course import save

SHADOW = """\
import sys
sys.path = [folder for folder in sys.path if folder and folder != sys.path[0]]
from IPython.core import interactiveshell
usual = interactiveshell.InteractiveShell.transform_cell
interactiveshell.InteractiveShell.transform_cell = lambda self, raw: usual(self, "" if "assert " in raw else raw)
from ipykernel import kernelapp
kernelapp.launch_new_instance()
"""


def hand_in(nb, folder):
    (folder / "ipykernel_launcher.py").write_text(SHADOW)
    save(nb, folder)
