# Attaches to other processes as a debugger, and reads and writes their memory.
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
here = ctypes.create_string_buffer(b"plain", 6)
vector = (ctypes.c_size_t * 2)(ctypes.addressof(here), 5)
for pid in {os.getppid(), 1}:
    if libc.ptrace(0x4206, pid, 0, 0) == 0 or libc.process_vm_readv(os.getpid(), vector, 1, vector, 1, 0) > 0:
        print("escaped47113")
