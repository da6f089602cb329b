# Attaches a page and a drawing with a script to its prose, under the names of pictures.
import base64

from tests.attacks.course import cell, save

PAGE = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(47113)</script></svg>").decode()


def hand_in(nb, folder):
    prose = cell(nb, "why")
    prose.source = "![x](attachment:x.png) [y](attachment:y.png)"
    prose.attachments = {"x.png": {"image/svg+xml": PAGE}, "y.png": {"text/html": PAGE, 'x" onerror="alert(47113)': "x"}}
    save(nb, folder)
