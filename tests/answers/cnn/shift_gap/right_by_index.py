# Shifts by index, and takes the largest with a loop over the rows.
def shift_gap(layer, X, shift, out_shift, margin):
    def moved(Z, down, right):
        rows = (torch.arange(Z.shape[-2]) - down) % Z.shape[-2]
        columns = (torch.arange(Z.shape[-1]) - right) % Z.shape[-1]
        return Z[:, :, rows[:, None], columns]

    A = layer(moved(X, *shift)).detach()
    B = moved(layer(X + 0), *out_shift).detach()
    largest = 0.0
    for row in range(margin, A.shape[-2] - margin):
        a, b = A[:, :, row, margin : A.shape[-1] - margin], B[:, :, row, margin : B.shape[-1] - margin]
        largest = max(largest, (a - b).abs().max().item())
    return largest
