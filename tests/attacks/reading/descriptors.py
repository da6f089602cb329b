# Reads from every descriptor that the process inherited: files from their beginning, sockets by a peek.
import os
import socket
import stat

for name in os.listdir("/proc/self/fd"):
    try:
        kind = os.fstat(int(name)).st_mode
        print(name, os.readlink(f"/proc/self/fd/{name}"))
        if stat.S_ISREG(kind):
            print(os.pread(int(name), 10**6, 0))
        elif stat.S_ISSOCK(kind):
            with socket.socket(fileno=os.dup(int(name))) as peer:
                print(peer.recv(10**6, socket.MSG_PEEK | socket.MSG_DONTWAIT))
        elif stat.S_ISDIR(kind):
            print(os.listdir(int(name)), os.listdir(f"/proc/self/fd/{name}/.."))
    except OSError as error:
        print(name, error.strerror)
