# Raises exceptions whose name and text are a script.
Name = type("<script>alert(47113)</script>", (Exception,), {})


def double(x):
    raise Name("</pre><img src=x onerror=alert(47113)>")


# %% normalise
raise Name("\x1b[31m<svg onload=alert(47113)>\x1b[0m")
