# Shows HTML with a script, and HTML whose pictures fail and then run one.
class Page:
    def _repr_html_(self):
        return "<script>alert(47113)</script><img src=x onerror=alert(47113)><b>bold</b>"


display(Page())
Page()
