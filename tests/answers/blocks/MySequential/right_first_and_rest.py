# Recursive: the first part, and a MySequential of the rest.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.first = parts[0] if parts else None
        self.rest = MySequential(*parts[1:]) if parts else None

    def forward(self, X):
        if self.first is None:
            return X
        return self.rest(self.first(X))
