"""Sphinx extension: of Font Awesome's 2,000 icons the site keeps those that its pages use.

The theme ships all of them as one script, more than half of what a first visit would load.
"""

import re
from pathlib import Path
from typing import Any

SCRIPT = Path("_static", "scripts", "fontawesome.js")
# name: [width, height, [aliases], "code point", "path"],
ICON = re.compile(r'(?:"([\w-]+)"|([A-Za-z]\w*)|\d+):\[\d+,\d+,\[([^\]]*)\],"[0-9a-f]+",(?:"[^"]*"|\[[^\]]*\])\],?')


def setup(app: Any) -> dict[str, Any]:
    """Called by Sphinx."""
    app.connect("build-finished", keep_used)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def keep_used(app: Any, error: Exception | None) -> None:
    """Takes the icons that no page names out of the built script."""
    out = Path(app.outdir)
    if error or not (out / SCRIPT).exists():
        return
    places = [*out.rglob("*.html"), *(out / SCRIPT.parent).glob("*theme.js")]
    used = {name for path in places for name in re.findall(r"\bfa-([a-z0-9-]+)", path.read_text(encoding="utf-8"))}

    def kept(icon: re.Match[str]) -> str:
        names = {icon[1], icon[2], *re.findall(r'"([^"]+)"', icon[3])}
        return icon[0] if names & used else ""

    script = (out / SCRIPT).read_text(encoding="utf-8")
    (out / SCRIPT).write_text(ICON.sub(kept, script), encoding="utf-8")
