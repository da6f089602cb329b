# Floods: opens files, pipes and sockets until no more are allowed, at most 5,000.
import os
import socket

kept = []
for _ in range(1250):
    kept += [open("/dev/null"), *os.pipe(), socket.socket(socket.AF_UNIX)]
