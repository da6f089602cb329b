# Takes the rates for the probabilities of being kept.
def dropout_mlp(sizes, rates):
    a, b, c, d = sizes
    return nn.Sequential(
        nn.Flatten(), nn.Linear(a, b), nn.ReLU(), nn.Dropout(1 - rates[0]),
        nn.Linear(b, c), nn.ReLU(), nn.Dropout(1 - rates[1]), nn.Linear(c, d),
    )
