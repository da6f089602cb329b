# The starts of the windows are a range: its length is the answer.
def output_size(n, k, p, s):
    starts = range(0, n + 2 * p - k + 1, s)
    if not starts:
        raise ValueError("too small")
    return len(starts)
