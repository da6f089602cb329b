# Never ends: sleeps, and catches every interrupt.
import time

while True:
    try:
        while True:
            time.sleep(1)
    except BaseException:
        pass
