# Floods: fills /dev/shm and /tmp, up to 1 GiB each, and deletes it all.
import os

for place in ("/dev/shm/flood-47113", "/tmp/flood-47113"):
    try:
        with open(place, "wb") as file:
            for _ in range(64):
                file.write(b"\1" * 2**24)
    except OSError:
        pass
    finally:
        if os.path.exists(place):
            os.unlink(place)
