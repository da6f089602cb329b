# Counts the padding on one side alone.
def output_size(n, k, p, s):
    if n + p < k:
        raise ValueError("the window does not fit")
    return (n + p - k) // s + 1
