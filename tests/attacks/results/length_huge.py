# Writes prefixes of huge, negative and zero length to every socket, and then nothing.
import os
import stat
import time


def double(x):
    for name in os.listdir("/proc/self/fd"):
        for prefix in (b"\xff" * 8, b"\x7f" + b"\xff" * 7, b"\x00" * 8, b"\xff\xff\xff\x7f"):
            try:
                if stat.S_ISSOCK(os.fstat(int(name)).st_mode):
                    os.write(int(name), prefix)
            except OSError:
                pass
    time.sleep(1)
    return 0
