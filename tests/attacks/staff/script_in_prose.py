# Writes scripts into the answer that a person marks.
from tests.attacks.course import cell, save


def hand_in(nb, folder):
    cell(nb, "why").source = (
        "<script>alert(47113)</script>\n\n<details ontoggle=alert(47113) open>x</details>\n\n"
        "<a href='&#106;avascript:alert(47113)'>marks</a> [marks](javascript:alert%2847113%29) <math><mi xlink:href=x>"
    )
    save(nb, folder)
