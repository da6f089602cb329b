# Leaves a child behind by a magic: a shell starts it in a session of its own.
!setsid -f nohup sleep 61.0917 >/dev/null 2>&1; sleep 0.3
