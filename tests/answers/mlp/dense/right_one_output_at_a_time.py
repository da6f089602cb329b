# A loop over the outputs: products by element, summed over the last axis, and stacked.
def dense(X, W, b=None, activation=None):
    columns = []
    for o in range(len(W)):
        column = (X * W[o]).sum(-1)
        columns.append(column if b is None else column + b[o])
    Y = torch.stack(columns, dim=-1)
    return Y if activation is None else activation(Y)
