# One step as a linear map of w: (I - a X'X) w + a X'y.
def follow(stream, w, lr):
    kept = []
    for X, y in stream:
        rate = 2 * lr / X.shape[0]
        kept.append(torch.linalg.vector_norm(X.matmul(w) - y).item() ** 2 / X.shape[0])
        shrink = torch.eye(X.shape[1], dtype=X.dtype) - rate * X.T @ X
        w = shrink @ w + rate * (X.T @ y)
    return [w, kept]
