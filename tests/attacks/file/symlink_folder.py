# Hands in a symbolic link for its folder, to that of a student who knows the answers.
def hand_in(nb, folder):
    folder.rmdir()
    folder.symlink_to("../nora/attacked")
