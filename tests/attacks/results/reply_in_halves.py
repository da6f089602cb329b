# Sends half of each message and then ends, or closes the socket in the middle of the next.
import os
import socket

usual = socket.socket.sendall


def sendall(self, data, *flags):
    usual(self, bytes(data)[: len(data) // 2], *flags)
    self.shutdown(socket.SHUT_RDWR)
    os._exit(0)


def double(x):
    socket.socket.sendall = sendall
    for fd in range(3, 64):
        try:
            os.fstat(fd) and os.write(fd, b'{"id": 1, "ok": tr') and os.close(fd)
        except OSError:
            pass
    return 14
