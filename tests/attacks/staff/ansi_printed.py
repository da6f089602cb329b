# Prints codes that clear the terminal, set its title, write to the clipboard and hide what follows.
import sys

codes = "\x1b[2J\x1b]0;47113\x07\x1b]52;c;NDcxMTM=\x07\x1b[8m\x1b]8;;http://x.invalid/47113\x07marks\x1b]8;;\x07\x9b2J"
print(codes)
print(codes, file=sys.stderr)


def double(x):
    raise ValueError(codes)
