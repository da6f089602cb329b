# Keeps the parts in a list of the class, which all its objects share.
class MySequential(nn.Module):
    parts = []

    def __init__(self, *parts):
        super().__init__()
        for part in parts:
            self.parts.append(part)
            self.add_module(str(len(self.parts)), part)

    def forward(self, X):
        for part in self.parts:
            X = part(X)
        return X
