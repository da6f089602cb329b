"""What a reader meets in a browser: on a desk, on a telephone, at night, and with no network."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import nbformat
import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.filled import ROOT

TOC = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
PAGES = [TOC["root"], *(chapter["file"] for part in TOC["parts"] for chapter in part["chapters"])]
CHAPTERS = [name for name in PAGES if (ROOT / f"{name}.ipynb").exists()]
LENET = "book/convolution/lenet"
DESK, TELEPHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@dataclass
class Visit:
    """A page that has been opened, and what happened meanwhile."""

    page: Page
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def open_page(browser: Browser, site: str, name: str, mode: str = "light") -> Visit:
    """A page of the site in a new window, once it has settled."""
    context = browser.new_context(viewport=DESK, accept_downloads=True, reduced_motion="reduce")
    context.add_init_script(f"localStorage.setItem('mode', '{mode}'); localStorage.setItem('theme', '{mode}')")
    seen = Visit(context.new_page())
    seen.page.on("request", lambda request: seen.requests.append(request.url))
    # What the browser itself drops when it leaves a page has not failed.
    seen.page.on("requestfailed", lambda r: seen.failures.append(r.url) if r.failure != "net::ERR_ABORTED" else None)
    seen.page.on("response", lambda r: seen.failures.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    seen.page.on("console", lambda message: seen.errors.append(message.text) if message.type == "error" else None)
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.goto(f"{site}/{name}.html", wait_until="networkidle")
    seen.page.evaluate("() => window.MathJax?.startup?.promise")
    seen.page.wait_for_load_state("networkidle")  # the fonts of the formulas
    return seen


@pytest.fixture
def visit(chromium: Browser, site: str) -> Iterator[Callable[..., Visit]]:
    """Opens a page of the site by its name."""
    visits: list[Visit] = []

    def named(name: str, mode: str = "light") -> Visit:
        visits.append(open_page(chromium, site, name, mode))
        return visits[-1]

    yield named
    for visit in visits:
        visit.page.context.close()


@pytest.fixture(scope="module", params=[*PAGES, "index", "search", "genindex"])
def each(request: pytest.FixtureRequest, chromium: Browser, site: str) -> Iterator[Visit]:
    """Each page of the site, opened once for all the tests of every page, which stand in the order they run in."""
    visit = open_page(chromium, site, request.param)
    yield visit
    visit.page.context.close()


def test_the_keyboard_reaches_the_text_and_shows_where_it_is(each: Visit) -> None:
    """The first press of Tab offers to skip to the text, and each of the next ones marks what it has reached."""
    page, marks = each.page, []

    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    for _ in range(8):
        page.keyboard.press("Tab")
        marks.append(
            page.evaluate(
                """() => {
                    const style = getComputedStyle(document.activeElement);
                    return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                }"""
            )
        )

    assert first == "#main-content"
    assert all(marks)


def test_axe_finds_nothing_serious(each: Visit) -> None:
    """axe-core's rules: contrast, labels, the order of headings, names of links and buttons, and what else it knows.

    Code and formulas are thousands of elements of a few kinds: one page of each is looked at with them, below.
    """
    assert serious(each.page, but=["pre", "mjx-container"]) == []


def test_a_page_on_a_telephone_scrolls_up_and_down_alone(each: Visit) -> None:
    """At 360 pixels nothing sticks out: what is wide scrolls in its own box, and pictures shrink."""
    each.page.set_viewport_size(TELEPHONE)

    width = each.page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)")
    pictures = each.page.eval_on_selector_all("article img", "all => all.map(i => i.getBoundingClientRect().right)")

    each.page.set_viewport_size(DESK)
    assert width <= TELEPHONE["width"]
    assert max(pictures, default=0) <= TELEPHONE["width"]


def test_a_page_asks_no_other_host_and_nothing_fails(each: Visit, site: str) -> None:
    """All that a page loads is there, and comes from the site itself; its scripts have nothing to complain of."""
    elsewhere = [url for url in each.requests if not url.startswith((site, "data:", "blob:"))]

    assert elsewhere == []
    assert each.failures == []
    assert each.errors == []


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", ["book/intro", LENET, "book/mlp/stability", "book/instructor/grading"])
def test_text_code_and_figures_stand_out_from_their_ground(name: str, mode: str, visit: Callable[..., Visit]) -> None:
    """axe-core's rule of contrast, by day and by night, on pages with all that the others have."""
    opened = visit(name, mode=mode)

    assert opened.page.locator("html").get_attribute("data-theme") == mode
    assert serious(opened.page, "color-contrast") == []


def serious(page: Page, *rules: str, but: list[str] | None = None) -> list[str]:
    """What axe-core finds serious or critical, by all of its rules or some: the rule, and what breaks it.

    but: selectors of elements that are left out.
    """
    options = {"resultTypes": ["violations"], "preload": False} | ({"runOnly": list(rules)} if rules else {})
    context = {"exclude": [[selector] for selector in but or []]}
    violations = Axe().run(page, context, options).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in violations
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("name", ["book/intro", LENET, "book/instructor/grading"])
def test_a_page_that_is_scrolled_to_its_end_asks_no_other_host(
    name: str, visit: Callable[..., Visit], site: str
) -> None:
    """What is loaded late, such as pictures and the index of the search, comes from the site as well."""
    opened = visit(name)

    opened.page.keyboard.press("End")
    opened.page.wait_for_load_state("networkidle")
    opened.page.keyboard.press("Control+k")
    opened.page.keyboard.type("convolution")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_url("**/search.html?q=convolution*")
    opened.page.wait_for_selector("#search-results li")

    assert [url for url in opened.requests if not url.startswith((site, "data:", "blob:"))] == []
    assert opened.failures == []


def test_the_search_finds_each_term_of_the_glossary_in_both_languages(visit: Callable[..., Visit]) -> None:
    """Among what the search page would list for a term, without its brackets, is the glossary."""
    text = (ROOT / "book" / "reference" / "glossary.md").read_text(encoding="utf-8")
    pairs = re.findall(r"^(\S.*?)(?: \(.*\))? · (\S.*)$", text, re.MULTILINE)
    opened = visit("search")

    lost = opened.page.evaluate(
        """terms => terms.filter(term => {
            const found = Search._performSearch(...Search._parseQuery(term));
            return !found.some(([page]) => page === 'book/reference/glossary');
        })""",
        [term for pair in pairs for term in pair],
    )

    assert len(pairs) > 80
    assert lost == []


def test_formulas_are_set_by_a_mathjax_that_the_site_serves(visit: Callable[..., Visit], site: str) -> None:
    """Each formula becomes one container, none shows an error, and the script comes from _static."""
    opened = visit(LENET)

    formulas = opened.page.locator(".math").count()
    rendered = opened.page.locator("mjx-container").count()
    assert formulas > 20
    assert rendered >= formulas
    assert opened.page.locator("mjx-merror").count() == 0
    assert any(url.startswith(f"{site}/_static/mathjax/") for url in opened.requests)


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_says_in_words_what_it_shows(name: str, html: Path) -> None:
    """A picture in the text carries alt text of more than 20 characters."""
    article = _between("article", html / f"{name}.html")

    texts = [re.sub(r'.*alt="([^"]*)".*', r"\1", image) for image in re.findall(r"<img [^>]*>", article)]

    assert [text for text in texts if len(text) <= 20] == []
    assert len(texts) == _figures(name)


def _between(tag: str, path: Path) -> str:
    """What stands between the first of a tag and the last, in a built page."""
    text = path.read_text(encoding="utf-8")
    return text[text.index(f"<{tag}") : text.rindex(f"</{tag}>")]


def _figures(name: str) -> int:
    """The number of pictures that a page's notebook shows."""
    if name not in CHAPTERS:
        return 0
    cells = nbformat.read(ROOT / f"{name}.ipynb", as_version=4).cells
    outputs = [output for cell in cells if cell.cell_type == "code" for output in cell.outputs]
    return sum(any(kind.startswith("image/") for kind in output.get("data", {})) for output in outputs)


def test_a_figure_keeps_a_light_ground_at_night(visit: Callable[..., Visit]) -> None:
    """Figures are drawn in dark ink: in dark mode they stand on white."""
    opened = visit(LENET, mode="dark")

    grounds = opened.page.eval_on_selector_all(
        "article .cell_output img", "images => images.map(image => getComputedStyle(image).backgroundColor)"
    )

    assert len(grounds) >= 8
    assert set(grounds) == {"rgb(255, 255, 255)"}


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_opens_on_colab_and_on_binder(name: str, html: Path) -> None:
    """The rocket's two links name this very notebook in the course's repository."""
    links = _Links(html / f"{name}.html").links

    assert f"https://colab.research.google.com/github/dlcourse/dlcourse/blob/main/{name}.ipynb" in links
    assert f"https://mybinder.org/v2/gh/dlcourse/dlcourse/main?urlpath=lab/tree/{name}.ipynb" in links
    assert all((ROOT / f"{chapter}.ipynb").exists() for chapter in CHAPTERS)


def test_the_download_button_gives_the_notebook(visit: Callable[..., Visit], site: str) -> None:
    """The file behind the button is the chapter's notebook, byte for byte."""
    page = visit(LENET).page

    address = page.locator(".dropdown-download-buttons a.btn-download-source-button").get_attribute("href")
    body = page.request.get(urljoin(page.url, address)).body()

    assert address is not None
    assert address.endswith(".ipynb")
    assert body == (ROOT / f"{LENET}.ipynb").read_bytes()


def test_the_link_to_the_assignment_downloads_the_students_notebook(
    visit: Callable[..., Visit], tmp_path: Path
) -> None:
    """A click saves a valid notebook, the one that stands in exercises/, under its own name."""
    page = visit(LENET).page

    with page.expect_download() as started:
        page.locator("article a.download[href$='lenet.ipynb']").click()
    started.value.save_as(tmp_path / "lenet.ipynb")

    assert started.value.suggested_filename == "lenet.ipynb"
    nbformat.validate(nbformat.read(tmp_path / "lenet.ipynb", as_version=4))
    assert (tmp_path / "lenet.ipynb").read_bytes() == (ROOT / "exercises/lenet/lenet.ipynb").read_bytes()


def test_solutions_are_folded_until_a_reader_asks_for_them(visit: Callable[..., Visit]) -> None:
    """A solution's text and code are hidden at first; a click opens them."""
    page = visit(LENET).page
    solution = page.locator("details", has_text="Solution").first
    code = page.locator("details", has_text="Show the code").first

    hidden = [solution.get_attribute("open"), code.get_attribute("open")]
    solution.locator("summary").click()
    code.locator("summary").click()

    assert hidden == [None, None]
    assert solution.locator("p").first.is_visible()
    assert code.locator("pre").first.is_visible()


def test_every_link_inside_the_site_leads_somewhere(html: Path) -> None:
    """Each local address in the built pages is a file, and each fragment an id in it."""
    pages = {path: _Links(path) for path in html.rglob("*.html") if "_static" not in path.parts}

    broken = []
    for path, found in pages.items():
        for link in found.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            ids = pages[target].ids if target in pages else set()
            if not target.is_file() or (parts.fragment and target in pages and unquote(parts.fragment) not in ids):
                broken.append(f"{path.relative_to(html)}: {link}")

    assert len(pages) >= len(PAGES)
    assert broken == []


class _Links(HTMLParser):
    """The addresses and the ids of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.links += [value for key in ("href", "src") if (value := given.get(key))]
        if tag == "meta" and (refresh := re.search(r"url=(.+)", given.get("content") or "")):
            self.links.append(refresh[1])
        self.ids |= {value for value in (given.get("id"), given.get("name")) if value}


def test_an_icon_is_there_for_pages_that_name_none(html: Path) -> None:
    """The first page only redirects; where the browser is quick enough to ask for its icon, it finds one."""
    assert (html / "favicon.ico").read_bytes()[:4] == b"\0\0\1\0"
