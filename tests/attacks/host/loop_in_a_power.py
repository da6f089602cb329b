# Never ends: a power with more digits than there is time, in C, with the lock of the interpreter held.
def double(x):
    return 7 ** (10**8)
