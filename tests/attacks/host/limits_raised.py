# Raises its own limits and priority, and leaves others to be killed when memory runs out.
import os
import resource

attempts = [lambda: os.nice(-10), lambda: os.write(os.open("/proc/self/oom_score_adj", os.O_WRONLY), b"-900")]
for limit in (resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE, resource.RLIMIT_NPROC, resource.RLIMIT_CORE):
    hard = resource.getrlimit(limit)[1]
    if hard != resource.RLIM_INFINITY:
        attempts.append(lambda limit=limit, hard=hard: resource.setrlimit(limit, (hard, hard + 1)))
for attempt in attempts:
    try:
        attempt()
        print("escaped47113")
    except (OSError, ValueError):
        pass
