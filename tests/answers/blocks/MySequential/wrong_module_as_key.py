# Uses each part as its own key in the registry, where names are expected.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        for part in parts:
            self._modules[part] = part

    def forward(self, X):
        for part in self._modules.values():
            X = part(X)
        return X
