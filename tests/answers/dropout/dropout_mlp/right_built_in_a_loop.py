# Collects the layers in a loop over the pairs of sizes.
def dropout_mlp(sizes, rates):
    layers = [nn.Flatten()]
    for inputs, outputs, rate in zip(sizes, sizes[1:-1], rates):
        layers.extend([nn.Linear(inputs, outputs), nn.ReLU(inplace=True), nn.Dropout(rate)])
    layers.append(nn.Linear(sizes[-2], sizes[-1]))
    return nn.Sequential(*layers)
