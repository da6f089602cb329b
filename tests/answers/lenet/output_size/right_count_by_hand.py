# Counts the positions one by one instead of dividing.
def output_size(n, k, p, s):
    length = n + 2 * p
    if k > length:
        raise ValueError("the window does not fit")
    count = 0
    start = 0
    while start + k <= length:
        count += 1
        start += s
    return count
