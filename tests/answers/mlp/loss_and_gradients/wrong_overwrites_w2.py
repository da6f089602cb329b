# Subtracts a learning step from W2 before W2 is used on the way back.
def loss_and_gradients(X, y, W1, b1, W2, b2):
    Z = X @ W1.T + b1
    H = Z.relu()
    O = H @ W2.T + b2
    loss = nn.functional.cross_entropy(O, y)
    dO = (O.softmax(1) - nn.functional.one_hot(y, len(b2))) / len(y)
    dW2 = dO.T @ H
    W2 -= 0.1 * dW2
    dZ = dO @ W2 * (Z > 0)
    return loss, dZ.T @ X, dZ.sum(0), dW2, dO.sum(0)
