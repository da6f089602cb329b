# Sigmoids instead of ReLUs.
def dropout_mlp(sizes, rates):
    a, b, c, d = sizes
    return nn.Sequential(
        nn.Flatten(), nn.Linear(a, b), nn.Sigmoid(), nn.Dropout(rates[0]),
        nn.Linear(b, c), nn.Sigmoid(), nn.Dropout(rates[1]), nn.Linear(c, d),
    )
