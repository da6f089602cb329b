# Registers the parts' parameters, but not the parts: eval() does not reach them.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = list(parts)
        unique = {id(p): p for part in parts for p in part.parameters()}
        self.params = nn.ParameterList(unique.values())

    def forward(self, X):
        for part in self.parts:
            X = part(X)
        return X
