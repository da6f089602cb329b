# Floods: writes 300 MB to the descriptors of its streams, past Python.
import os

for fd in (1, 2):
    try:
        for _ in range(150):
            os.write(fd, b"x" * 1_000_000)
    except OSError:
        pass
