# Seeds before it builds, so that all nets begin alike.
def dropout_mlp(sizes, rates):
    torch.manual_seed(0)
    a, b, c, d = sizes
    return nn.Sequential(
        nn.Flatten(), nn.Linear(a, b), nn.ReLU(), nn.Dropout(rates[0]),
        nn.Linear(b, c), nn.ReLU(), nn.Dropout(rates[1]), nn.Linear(c, d),
    )
