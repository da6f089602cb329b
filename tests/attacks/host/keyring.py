# Leaves a key in the kernel's keyrings of this user and session, which outlives the process.
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)
for keyring in (-3, -4, -5) if platform.machine() == "x86_64" else ():
    if libc.syscall(248, b"user", b"dlcourse-47113", b"here", 4, keyring) > 0:
        print("escaped47113")
