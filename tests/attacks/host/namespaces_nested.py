# Makes namespaces of its own, in which it would be root and could mount.
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
for flag in (0x10000000, 0x00020000, 0x40000000, 0x20000000, 0x02000000):
    if os.fork() == 0:
        os.write(1, b"escaped47113\n" if libc.unshare(0x10000000 | flag) == 0 else b"")
        os._exit(0 if libc.unshare(flag) else 7)
    if os.wait()[1] == 7 << 8:
        print("escaped47113")
