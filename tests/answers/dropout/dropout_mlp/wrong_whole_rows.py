# nn.Dropout1d takes the batch for channels and drops whole examples.
def dropout_mlp(sizes, rates):
    a, b, c, d = sizes
    return nn.Sequential(
        nn.Flatten(), nn.Linear(a, b), nn.ReLU(), nn.Dropout1d(rates[0]),
        nn.Linear(b, c), nn.ReLU(), nn.Dropout1d(rates[1]), nn.Linear(c, d),
    )
