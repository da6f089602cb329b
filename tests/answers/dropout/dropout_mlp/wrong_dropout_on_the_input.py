# Drops the input and the first hidden layer, not the second.
def dropout_mlp(sizes, rates):
    a, b, c, d = sizes
    return nn.Sequential(
        nn.Flatten(), nn.Dropout(rates[0]), nn.Linear(a, b), nn.ReLU(), nn.Dropout(rates[1]),
        nn.Linear(b, c), nn.ReLU(), nn.Linear(c, d),
    )
