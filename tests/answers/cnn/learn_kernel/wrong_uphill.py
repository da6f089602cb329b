# Adds the gradient where it should be subtracted.
def learn_kernel(X, Y, size):
    K = torch.randn(size, dtype=X.dtype)
    for _ in range(100):
        K.requires_grad_()
        loss = (nn.functional.conv2d(X[:, None], K[None, None])[:, 0] - Y).square().mean()
        loss.backward()
        K = (K + 0.1 * K.grad).detach()
    return K
