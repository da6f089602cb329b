# Takes X and y for granted.
def split_batch(batch, n):
    X, y = batch[0], batch[1]
    if len(X) != len(y):
        raise ValueError("different numbers of examples")
    return list(zip(X.tensor_split(n), y.tensor_split(n)))
