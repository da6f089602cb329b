# Ends the process at once, with the exit code of success.
import os

os._exit(0)
