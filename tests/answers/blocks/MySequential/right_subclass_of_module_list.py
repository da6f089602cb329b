# A ModuleList that can be called.
class MySequential(nn.ModuleList):
    def __init__(self, *parts):
        super().__init__(parts)

    def forward(self, X):
        for i in range(len(self)):
            X = self[i](X)
        return X
