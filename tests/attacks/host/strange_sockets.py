# Opens sockets of every family but UNIX: netlink, packet, vsock, the kernel's own cryptography.
import socket

for family in (1, 2, 10, 16, 17, 29, 31, 38, 40, 44):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
        try:
            socket.socket(family, kind).close()
            print("" if family == 1 else "escaped47113")
        except OSError:
            pass
