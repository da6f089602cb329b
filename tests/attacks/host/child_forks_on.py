# Leaves a child behind that forks again every 50 ms and ends, so that its number always changes, for 20 seconds.
import os
import time

if os.fork() == 0:
    os.setsid()
    for _ in range(400):
        time.sleep(0.05)
        if os.fork() != 0:
            os._exit(0)
    os._exit(0)
