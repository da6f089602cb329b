# Detaches between the parts: only the last one learns.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)

    def forward(self, X):
        for part in self.parts:
            X = part(X.detach())
        return X
