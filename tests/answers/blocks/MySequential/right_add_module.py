# Registers each part under its number with add_module.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        for i, part in enumerate(parts):
            self.add_module(str(i), part)

    def forward(self, X):
        for part in self._modules.values():
            X = part(X)
        return X
