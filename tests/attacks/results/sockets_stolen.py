# Gives its sockets to a child and reads from them in both, so that calls and answers go astray.
import os

pid = os.fork()
if pid == 0:
    for _ in range(50):
        for fd in range(3, 32):
            try:
                os.set_blocking(fd, False)
                os.read(fd, 100)
            except OSError:
                pass
    os._exit(0)


def double(x):
    return 14
