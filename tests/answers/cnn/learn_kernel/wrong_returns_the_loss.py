# Returns the last loss in place of the kernel.
def learn_kernel(X, Y, size):
    K = torch.zeros(size, dtype=X.dtype, requires_grad=True)
    optimizer = torch.optim.SGD([K], lr=0.1)
    for _ in range(200):
        loss = (nn.functional.conv2d(X[:, None], K[None, None])[:, 0] - Y).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()
