# Begins with the first part, which need not be there.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)

    def forward(self, X):
        Y = self.parts[0](X)
        for part in self.parts[1:]:
            Y = part(Y)
        return Y
