# An nn.Conv2d as it comes, with a bias that takes a part of what the kernel should explain.
def learn_kernel(X, Y, size):
    layer = nn.Conv2d(1, 1, size, dtype=X.dtype)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    for _ in range(200):
        loss = nn.functional.mse_loss(layer(X[:, None])[:, 0], Y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return layer.weight.detach()[0, 0]
