# A step for each image, many times round: the noise of the last images stays in the kernel.
def learn_kernel(X, Y, size):
    layer = nn.Conv2d(1, 1, size, bias=False, dtype=X.dtype)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    for _ in range(20):
        for x, y in zip(X, Y):
            optimizer.zero_grad()
            nn.functional.mse_loss(layer(x[None, None]), y[None, None]).backward()
            optimizer.step()
    return layer.weight.detach()[0, 0]
