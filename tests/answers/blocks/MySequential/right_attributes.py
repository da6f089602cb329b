# Gives each part an attribute of its own, and remembers how many there are.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.n = len(parts)
        for i in range(self.n):
            setattr(self, f"part{i}", parts[i])

    def forward(self, X):
        for i in range(self.n):
            X = getattr(self, f"part{i}")(X)
        return X
