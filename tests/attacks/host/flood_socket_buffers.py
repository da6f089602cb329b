# Floods: fills the buffers of 500 pairs of sockets and pipes, which no limit of memory counts.
import os
import socket

kept = [socket.socketpair() for _ in range(500)]
for one, _ in kept:
    one.setblocking(False)
    try:
        while True:
            one.send(b"x" * 65536)
    except OSError:
        pass
