# Leaves a child behind in user and process namespaces of its own.
import subprocess

command = ["unshare", "--user", "--pid", "--fork", "sleep", "61.0917"]
subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
