# Hands in configurations for nbgrader, Jupyter and pytest, which run as programs where they are read.
from tests.attacks.course import save

NAMES = "nbgrader_config.py jupyter_config.py jupyter_nbconvert_config.py ipython_kernel_config.py conftest.py setup.py"


def hand_in(nb, folder):
    for name in NAMES.split():
        (folder / name).write_text("open('/tmp/configured-47113', 'w').close()\nget_config().Execute.timeout = 0\n")
    save(nb, folder)
