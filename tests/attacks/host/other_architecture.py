# Calls the kernel by the numbers of 32-bit programs (int 0x80, x32), which a filter might not know.
import ctypes
import mmap
import platform

if platform.machine() == "x86_64":
    code = mmap.mmap(-1, 4096, prot=7)
    code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # mov eax, 20; int 0x80; ret: the process's id
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    if ctypes.CDLL(None).syscall(0x40000000 + 39) > 0 or ctypes.CFUNCTYPE(ctypes.c_int)(address)() > 0:
        print("escaped47113")
