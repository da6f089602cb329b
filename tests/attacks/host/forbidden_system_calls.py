# Asks the kernel for what no homework needs: bpf, perf events, io_uring, userfaultfd, handles, other namespaces.
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)
calls = {321: (5, 0, 0), 298: (0, 0, -1, -1, 0), 425: (8, bytes(120)), 323: (0,), 155: (b".", b"."), 161: (b".",)}
calls |= {165: (b"none", b"/tmp", b"tmpfs", 0, 0), 166: (b"/proc", 2), 435: (0, 0), 442: (0, b"/", 0, 0, 0)}
calls |= {250: (0, -3, 1), 308: (-1, 0), 304: (0, 0, 0), 430: (b"tmpfs", 0)}
if platform.machine() == "x86_64":
    for number, arguments in calls.items():
        if libc.syscall(number, *arguments) >= 0:
            print("escaped47113", number)
