# Writes the end of the page's element and a script into the source of its code.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    cell(nb, "double").source = "'''</pre></div><script>alert(47113)</script><img src=x onerror=alert(47113)>'''"
    cell(nb, "normalise").source = "%%html\n<script>alert(47113)</script>"
    save(nb, folder)
