# Keeps the parts in a Python list: nn.Module does not know of them.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = list(parts)

    def forward(self, X):
        for part in self.parts:
            X = part(X)
        return X
