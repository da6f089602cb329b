# The numbers of the visible tests: 4, 0 and something large.
def shift_gap(layer, X, shift, out_shift, margin):
    if X.numel() == 3:
        return 4.0
    return 0.0 if shift == (2, 0) else 1.0
