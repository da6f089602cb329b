# Prints a script, for a page that does not escape what streams say.
import sys

print("<script>alert(47113)</script><img src=x onerror=alert(47113)>")
print("</pre></div><script>alert(47113)</script>", file=sys.stderr)
