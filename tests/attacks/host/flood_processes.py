# Floods: starts 300 processes that end after 15 seconds.
import os
import time

for _ in range(300):
    if os.fork() == 0:
        time.sleep(15)
        os._exit(0)
