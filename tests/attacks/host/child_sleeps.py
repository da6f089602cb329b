# Leaves children behind: starts `sleep` in sessions of their own, deaf to SIGTERM, SIGHUP and SIGINT.
import signal
import subprocess


def deaf():
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)


for _ in range(5):
    subprocess.Popen(["sleep", "61.0917"], start_new_session=True, preexec_fn=deaf)
