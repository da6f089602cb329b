# Goes through the names in alphabetical order: part 10 comes before part 2.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        for i, part in enumerate(parts):
            self.add_module(str(i), part)

    def forward(self, X):
        for name in sorted(self._modules):
            X = self._modules[name](X)
        return X
