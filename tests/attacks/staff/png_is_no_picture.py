# Shows a PNG whose data ends the attribute that it is put into, with sizes that do the same.
evil = 'x"><script>alert(47113)</script>'
size = {"width": '1" onerror="alert(47113)', "height": "1 onerror=alert(47113)", "alt": evil}
display({"image/png": evil, "image/jpeg": evil}, metadata={"image/png": size, "image/jpeg": size}, raw=True)
