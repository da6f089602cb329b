# Floods: starts 500 threads that end after 10 seconds.
import threading
import time

for _ in range(500):
    threading.Thread(target=time.sleep, args=(10,), daemon=True).start()
