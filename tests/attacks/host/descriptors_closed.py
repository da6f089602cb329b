# Closes every descriptor, and puts files of its own in their places.
import os

os.closerange(0, 1024)
for _ in range(16):
    os.open("/dev/null", os.O_RDWR)
