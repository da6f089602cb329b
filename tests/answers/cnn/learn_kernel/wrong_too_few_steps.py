# Ten steps with a small learning rate: far from the end.
def learn_kernel(X, Y, size):
    K = torch.zeros(size, dtype=X.dtype, requires_grad=True)
    for _ in range(10):
        loss = (nn.functional.conv2d(X[:, None], K[None, None])[:, 0] - Y).square().mean()
        (gradient,) = torch.autograd.grad(loss, K)
        K = (K - 0.03 * gradient).detach().requires_grad_()
    return K.detach()
