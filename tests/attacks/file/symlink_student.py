# Is itself a symbolic link: the folder of the student is that of another.
def hand_in(nb, folder):
    folder.rmdir()
    folder.parent.rmdir()
    folder.parent.symlink_to("nora")
