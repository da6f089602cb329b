# Floods: leaves folders in folders, 500 deep, whose path is too long to be opened.
import os

here = os.getcwd()
for _ in range(500):
    os.mkdir("deep" * 20)
    os.chdir("deep" * 20)
os.chdir(here)
