# Floods: prints 300 MB.
line = "x" * 1_000_000
for _ in range(300):
    print(line)
