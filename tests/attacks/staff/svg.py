# Shows a picture in SVG that runs a script and fetches from elsewhere.
class Picture:
    def _repr_svg_(self):
        inner = "<script>alert(47113)</script><image href='http://x.invalid/47113.png'/>"
        return f"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(47113)'>{inner}</svg>"


display(Picture())
