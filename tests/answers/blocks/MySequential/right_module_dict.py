# Registers in a ModuleDict, and keeps the list of its keys besides.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleDict()
        self.order = []
        for number, part in enumerate(parts, start=1):
            key = f"step_{number:03d}"
            self.parts[key] = part
            self.order.append(key)

    def forward(self, X):
        for key in self.order:
            X = self.parts[key].forward(X)
        return X
