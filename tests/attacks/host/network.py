# Connects to a listener on this machine by TCP and UDP, by every name of it.
import socket

for host in ("127.0.0.1", "localhost", "0.0.0.0", "::1", "::ffff:127.0.0.1"):
    try:
        socket.create_connection((host, 27113), timeout=0.3).sendall(b"here")
    except OSError:
        pass
try:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"here", ("127.0.0.1", 27113))
except OSError:
    pass
