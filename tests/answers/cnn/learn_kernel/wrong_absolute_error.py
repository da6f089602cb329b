# Makes the mean absolute error small: with noise the best kernel is another one.
def learn_kernel(X, Y, size):
    K = torch.zeros(size, dtype=X.dtype, requires_grad=True)
    optimizer = torch.optim.Adam([K], lr=0.1)
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.985)
    for _ in range(400):
        loss = (nn.functional.conv2d(X[:, None], K[None, None])[:, 0] - Y).abs().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return K.detach()
