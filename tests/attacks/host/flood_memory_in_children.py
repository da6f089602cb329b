# Floods: 20 children take 250 MB each and hold it for some seconds.
import os
import time

for _ in range(20):
    if os.fork() == 0:
        kept = b"\1" * 250_000_000
        time.sleep(6)
        os._exit(0)
time.sleep(2)
