# Leaves a child behind: forks twice, in a session of its own, with all streams closed.
import os
import sys

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 1024)
        os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(61.0917)"])
    os._exit(0)
