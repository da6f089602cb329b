# Floods: writes to a file in memory without a name, up to 4 GiB.
import os

fd = os.memfd_create("flood-47113")
block = b"\1" * 2**24
for _ in range(256):
    os.write(fd, block)
