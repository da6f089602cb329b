# Becomes another program, with the same descriptors, that talks on all of them.
import os

for fd in range(3, 64):
    try:
        os.set_inheritable(fd, True)
    except OSError:
        pass
os.execv("/bin/sh", ["sh", "-c", "for f in 3 4 5 6 7 8 9; do echo '{\"ok\": true}' >&$f; done; exit 0"])
