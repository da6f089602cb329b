# Floods: leaves a file of a terabyte that takes no room until somebody copies it.
import os

open("sparse.bin", "wb").close()
os.truncate("sparse.bin", 10**12)
