# Forgets to call the constructor of nn.Module.
class MySequential(nn.Module):
    def __init__(self, *parts):
        self.parts = nn.ModuleList(parts)

    def forward(self, X):
        for part in self.parts:
            X = part(X)
        return X
