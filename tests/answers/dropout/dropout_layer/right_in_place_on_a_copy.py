# Works in place, on a copy that belongs to the graph.
def dropout_layer(X, dropout):
    if max(0, min(1, dropout)) != dropout:
        raise ValueError("not a probability")
    out = X.clone()
    chosen = torch.empty(X.shape).uniform_() < dropout
    out[chosen] = 0
    if dropout < 1:
        out /= 1 - dropout
    return out
