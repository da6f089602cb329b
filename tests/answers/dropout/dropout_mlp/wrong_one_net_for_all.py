# Keeps the nets that it has built and returns the same one again.
_built = {}


def dropout_mlp(sizes, rates):
    a, b, c, d = sizes
    if (sizes, rates) not in _built:
        _built[sizes, rates] = nn.Sequential(
            nn.Flatten(), nn.Linear(a, b), nn.ReLU(), nn.Dropout(rates[0]),
            nn.Linear(b, c), nn.ReLU(), nn.Dropout(rates[1]), nn.Linear(c, d),
        )
    return _built[sizes, rates]
