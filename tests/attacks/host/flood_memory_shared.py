# Floods: takes anonymous shared memory, which limits of data do not count, up to 4 GiB.
import mmap


def double(x):
    kept = []
    for _ in range(64):
        kept.append(mmap.mmap(-1, 2**26))
        kept[-1].write(b"\1" * 2**26)
    return len(kept)
