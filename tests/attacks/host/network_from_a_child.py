# Connects to a listener on this machine from a child and by a shell, in case a filter binds one thread alone.
import subprocess
import sys
import threading

code = "import socket; socket.create_connection(('127.0.0.1', 27113), timeout=1)"
subprocess.run([sys.executable, "-I", "-c", code], stderr=subprocess.DEVNULL, timeout=2)
subprocess.run(["bash", "-c", "echo here >/dev/tcp/127.0.0.1/27113"], stderr=subprocess.DEVNULL, timeout=2)
threading.Thread(target=exec, args=(code,)).start()
