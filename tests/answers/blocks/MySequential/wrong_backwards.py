# Applies the last part first.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)

    def forward(self, X):
        for part in reversed(self.parts):
            X = part(X)
        return X
