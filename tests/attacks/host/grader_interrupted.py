# Sends its parent, and whoever shares its terminal, what Ctrl-C sends.
import os
import signal

for pid in (os.getppid(), -os.getpgid(os.getppid())):
    try:
        if pid not in (0, 1, -1):
            os.kill(pid, signal.SIGINT)
    except OSError:
        pass
