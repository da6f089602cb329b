# Learns in float32 and returns float32, also for float64.
def learn_kernel(X, Y, size):
    K = torch.zeros(size, requires_grad=True)
    optimizer = torch.optim.SGD([K], lr=0.1)
    for _ in range(200):
        loss = (nn.functional.conv2d(X.float()[:, None], K[None, None])[:, 0] - Y.float()).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return K.detach()
