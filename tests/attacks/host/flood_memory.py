# Floods: takes memory in blocks of 64 MiB, up to 6 GiB.
def double(x):
    kept = [b"\1" * 2**26 for _ in range(96)]
    return len(kept)
