# Floods: prints 50 MB at each call of its function, in many small pieces.
import sys


def double(x):
    for _ in range(500_000):
        sys.stdout.write("x" * 100)
    return 14
