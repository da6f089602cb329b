# Floods: leaves 5,000 empty files in its folder.
for number in range(5000):
    open(f"file-{number}.txt", "w").close()
