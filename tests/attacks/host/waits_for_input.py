# Never ends: waits for a line from the terminal, and from a FIFO that nobody writes to.
import os
import sys


def double(x):
    try:
        input("password: ")
    except BaseException:
        sys.stdin.readline()
    os.mkfifo("pipe")
    return open("pipe").read()
