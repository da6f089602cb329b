# Never ends: blocks and ignores every signal, in a session of its own.
import os
import signal

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
if os.getpid() != os.getsid(0):
    os.setpgid(0, 0)
while True:
    pass
