# Puts a softmax behind the last layer.
def dropout_mlp(sizes, rates):
    a, b, c, d = sizes
    return nn.Sequential(
        nn.Flatten(), nn.Linear(a, b), nn.ReLU(), nn.Dropout(rates[0]),
        nn.Linear(b, c), nn.ReLU(), nn.Dropout(rates[1]), nn.Linear(c, d), nn.Softmax(dim=1),
    )
