# Never ends: finalisers and atexit handlers that loop when the process is asked to go.
import atexit
import threading


def loop(*_):
    while True:
        pass


class Loop:
    __del__ = loop


kept = [Loop()]
atexit.register(loop)
threading._register_atexit(loop)
