# Leaves a FIFO, a socket, devices, and folders that nobody may enter, for whoever copies or deletes its folder.
import os
import socket
import stat

os.mkfifo("results.txt")
socket.socket(socket.AF_UNIX).bind("socket")
os.mkdir("closed")
open("closed/file", "w").close()
os.chmod("closed", 0)
for name, kind in (("null", os.makedev(1, 3)), ("disk", os.makedev(8, 0))):
    try:
        os.mknod(name, stat.S_IFCHR | 0o666, kind)
        print("escaped47113")
    except OSError:
        pass
