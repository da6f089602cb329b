# Hands in start-up files of every kind: sitecustomize, usercustomize, .pth, IPython's configuration and profile.
from tests.attacks.course import save

EVIL = "open('/tmp/started-47113', 'w').close()\n"


def hand_in(nb, folder):
    for name in ("sitecustomize.py", "usercustomize.py", "ipython_config.py", "ipython_kernel_config.py", "conftest.py"):
        (folder / name).write_text(EVIL)
    (folder / "evil.pth").write_text("import os; " + EVIL)
    (folder / "profile_default" / "startup").mkdir(parents=True)
    (folder / "profile_default" / "startup" / "00.py").write_text(EVIL)
    save(nb, folder)
