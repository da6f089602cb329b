# Goes through modules(), which gives the block itself and the parts of the parts as well.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        for i, part in enumerate(parts):
            self.add_module(str(i), part)

    def forward(self, X):
        for part in list(self.modules())[1:]:
            X = part(X)
        return X
