# Reads from address 0 in C.
import ctypes


def double(x):
    return ctypes.string_at(0)
