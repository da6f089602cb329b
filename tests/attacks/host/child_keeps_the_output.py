# Leaves a child behind that keeps the streams and the sockets open, and so whoever reads to their end never ends.
import os
import subprocess

for fd in range(64):
    try:
        os.set_inheritable(fd, True)
    except OSError:
        pass
subprocess.Popen(["sleep", "61.0917"], close_fds=False, start_new_session=True)
os._exit(0)
