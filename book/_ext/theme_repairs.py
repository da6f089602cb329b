"""Sphinx extension: mends what the pages would load in vain, and what they would tell a screen reader wrongly."""

import re
from pathlib import Path
from typing import Any

SEARCH = re.compile(r'\s*<script src="[^"]*(?:searchtools|language_data|searchindex)\.js[^"]*"></script>')
ICONS = Path("_static", "scripts", "fontawesome.js")
# name: [width, height, [aliases], "code point", "path"],
ICON = re.compile(r'(?:"([\w-]+)"|([A-Za-z]\w*)|\d+):\[\d+,\d+,\[([^\]]*)\],"[0-9a-f]+",(?:"[^"]*"|\[[^\]]*\])\],?')


def setup(app: Any) -> dict[str, Any]:
    """Called by Sphinx."""
    app.connect("html-page-context", make_sources_a_list)
    app.connect("build-finished", search_on_its_own_page)
    app.connect("build-finished", keep_used_icons)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def make_sources_a_list(app: Any, name: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """A list of sources has list items: docutils gives them a role that is no longer one of a list's."""
    if "body" in context:
        context["body"] = context["body"].replace('role="doc-biblioentry"', 'role="listitem"')


def search_on_its_own_page(app: Any, error: Exception | None) -> None:
    """The index of all words is loaded where it is searched; the theme would load it everywhere."""
    for path in Path(app.outdir).rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        if path.name != "search.html" and (lighter := SEARCH.sub("", page)) != page:
            path.write_text(lighter, encoding="utf-8")


def keep_used_icons(app: Any, error: Exception | None) -> None:
    """Takes out of Font Awesome's script, more than half of a first visit, the icons that no page names."""
    out = Path(app.outdir)
    if error or not (out / ICONS).exists():
        return
    places = [*out.rglob("*.html"), *(out / ICONS.parent).glob("*theme.js")]
    used = {name for path in places for name in re.findall(r"\bfa-([a-z0-9-]+)", path.read_text(encoding="utf-8"))}

    def kept(icon: re.Match[str]) -> str:
        names = {icon[1], icon[2], *re.findall(r'"([^"]+)"', icon[3])}
        return icon[0] if names & used else ""

    script = (out / ICONS).read_text(encoding="utf-8")
    (out / ICONS).write_text(ICON.sub(kept, script), encoding="utf-8")
