# A DataLoader shuffles; AdamW takes the steps and a schedule lowers its learning rate.
def train(net, X, y):
    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(X, y), batch_size=32, shuffle=True)
    optimizer = torch.optim.AdamW(net.parameters(), lr=5e-3)
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.8)
    net.train(True)
    for _ in range(10):
        for images, labels in loader:
            loss = nn.functional.nll_loss(net(images).log_softmax(dim=1), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    return net.train(False)
