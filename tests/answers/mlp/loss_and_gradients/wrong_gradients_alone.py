# Leaves out the loss.
def loss_and_gradients(X, y, W1, b1, W2, b2):
    Z = X @ W1.T + b1
    H = Z.relu()
    dO = ((H @ W2.T + b2).softmax(1) - nn.functional.one_hot(y, len(b2))) / len(y)
    dZ = dO @ W2 * (Z > 0)
    return dZ.T @ X, dZ.sum(0), dO.T @ H, dO.sum(0)
