# Two nested Sequentials, built in loops; pooling before the activation gives the same for the largest value.
def lenet():
    maps = []
    for inputs, outputs, padding in ((1, 6, 2), (6, 16, 0)):
        maps += [nn.Conv2d(inputs, outputs, kernel_size=(5, 5), padding=padding), nn.MaxPool2d(2, 2), nn.ReLU()]
    dense = [nn.Flatten()]
    for inputs, outputs in ((400, 120), (120, 84)):
        dense += [nn.Linear(inputs, outputs), nn.ReLU(inplace=True)]
    return nn.Sequential(nn.Sequential(*maps), nn.Sequential(*dense, nn.Linear(84, 10)))
