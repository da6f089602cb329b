# Leaves shared memory, a queue and semaphores, of System V and POSIX, for the next student to find.
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
libc.shmget(0x47113, 4096, 0o1666)
libc.msgget(0x47113, 0o1666)
libc.semget(0x47113, 1, 0o1666)
libc.mq_open(b"/dlcourse-47113", 0o102, 0o666, None)
open("/dev/shm/dlcourse-47113", "w").close()
