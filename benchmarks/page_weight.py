"""What a first visit of a page loads, each file compressed as a server would send it; the page's own figures apart.

The baseline is a Jupyter Book of one page with a formula, as `jupyter-book create` would set it up. It would take
MathJax from a CDN; here it has the same files from its own folder, so that both sides weigh the same program.
"""

import gzip
import statistics
import subprocess
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which

import yaml
from playwright.sync_api import sync_playwright
from report import ROOT, Row, limit, report

LIMIT = 700.0  # kB
STOCK = {
    "title": "Stock",
    "execute": {"execute_notebooks": "off"},
    "sphinx": {"extra_extensions": ["sphinx-mathjax-offline"]},
}
FIGURES = "/_images/"
COMPRESSED = (".woff", ".woff2", ".png", ".jpg")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """The requests are counted in the browser."""


def stock(folder: Path) -> Path:
    """Builds the baseline. Returns the folder of its pages."""
    (folder / "_config.yml").write_text(yaml.safe_dump(STOCK))
    (folder / "_toc.yml").write_text("format: jb-book\nroot: index\n")
    (folder / "index.md").write_text("# A page\n\nA formula: $x^2$.\n\n$$\\int_0^1 x\\, dx = \\frac12$$\n")
    subprocess.run(["jupyter-book", "build", "-q", folder], check=True, stdout=subprocess.DEVNULL)
    return folder / "_build" / "html"


def weight(html: Path, pages: list[str]) -> dict[str, float]:
    """Kilobytes that the first visit of each page loads."""
    found = {}
    with (
        ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=html)) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=which("chromium") or which("google-chrome"), args=["--no-sandbox"]
        )
        for name in pages:
            page = browser.new_context().new_page()  # with an empty cache
            bodies: dict[str, bytes] = {}
            responses = []
            page.on("response", lambda response, seen=responses: seen.append(response))
            page.goto(f"http://127.0.0.1:{server.server_port}/{name}.html", wait_until="networkidle")
            page.evaluate("() => window.MathJax?.startup?.promise")
            page.wait_for_load_state("networkidle")
            for response in responses:
                if response.ok and response.url.startswith("http"):
                    bodies[response.url] = response.body()
            sizes = {
                url: len(body if url.endswith(COMPRESSED) else gzip.compress(body))
                for url, body in bodies.items()
                if FIGURES not in url
            }
            found[name] = sum(sizes.values()) / 1000
        browser.close()
        server.shutdown()
    return found


def main() -> None:
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    pages = [toc["root"], *(chapter["file"] for part in toc["parts"] for chapter in part["chapters"])]
    ours = weight(ROOT / "_build" / "html", pages)
    with tempfile.TemporaryDirectory() as folder:
        theirs = weight(stock(Path(folder)), ["index"])["index"]
    heaviest = max(ours, key=lambda name: ours[name])
    report(
        [
            Row("first visit, a page in the middle", theirs, statistics.median(ours.values()), 1.0, "kB"),
            limit(f"first visit, {heaviest}", LIMIT, ours[heaviest], "kB"),
        ]
    )


if __name__ == "__main__":
    main()
