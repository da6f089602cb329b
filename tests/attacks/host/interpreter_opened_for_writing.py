# Opens its interpreter, packages and the kernel's settings for writing (and writes nothing).
import os
import sys
from pathlib import Path

places = ["/proc/self/exe", sys.executable, torch.__file__, np.__file__, "/etc/passwd", "/etc/ld.so.preload"]
for place in [*places, "/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/sys/kernel/uevent_helper"]:
    try:
        os.close(os.open(Path(place), os.O_WRONLY | os.O_APPEND))
        print("escaped47113", place)
    except OSError:
        pass
