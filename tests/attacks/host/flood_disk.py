# Floods: writes 2 GiB into its own folder, and deletes it.
import os

try:
    with open("flood.bin", "wb") as file:
        for _ in range(128):
            file.write(b"\1" * 2**24)
finally:
    os.unlink("flood.bin")
