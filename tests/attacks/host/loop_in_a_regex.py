# Never ends: a regular expression that backtracks for ever, in C.
import re


def double(x):
    return re.match(r"(a|aa)+$", "a" * 100 + "b")
