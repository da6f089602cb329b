# Returns zero or less where the window does not fit.
def output_size(n, k, p, s):
    return (n + 2 * p - k) // s + 1
