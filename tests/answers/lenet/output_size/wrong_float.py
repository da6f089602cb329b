# Divides with / and returns a float with a fraction.
def output_size(n, k, p, s):
    if n + 2 * p < k:
        raise ValueError("the window does not fit")
    return (n + 2 * p - k) / s + 1
