# Walks along both sorted lists, past all equal values at once.
def ks_statistic(x, y):
    a, b = sorted(x.tolist()), sorted(y.tolist())
    i = j = 0
    widest = 0
    while i < len(a) and j < len(b):
        t = min(a[i], b[j])
        while i < len(a) and a[i] == t:
            i += 1
        while j < len(b) and b[j] == t:
            j += 1
        widest = max(widest, abs(i / len(a) - j / len(b)))
    return widest
