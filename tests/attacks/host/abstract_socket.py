# Connects to an abstract UNIX socket of another process, which no folder hides.
import socket

socket.socket(socket.AF_UNIX).connect("\0dlcourse-47113")
