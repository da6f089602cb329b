# Writes scripts into what templates take for granted: titles, ids, tags, languages, versions.
from tests.attacks.course import cell, save

EVIL = '"></title></div><script>alert(47113)</script>'


def hand_in(nb, folder):
    nb.metadata |= {"title": EVIL, "authors": [{"name": EVIL}], "language_info": {"name": EVIL, "pygments_lexer": EVIL}}
    cell(nb, "why").metadata |= {"tags": [EVIL], "name": EVIL, "slideshow": {"slide_type": EVIL}}
    cell(nb, "double").id = "x"
    save(nb, folder)
