# Never ends: a thread that is no daemon keeps the process alive after its last cell.
import threading
import time

threading.Thread(target=lambda: [time.sleep(1) for _ in range(100)], daemon=False).start()
