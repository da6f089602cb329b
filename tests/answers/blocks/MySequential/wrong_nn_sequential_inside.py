# Leaves the work to an nn.Sequential inside.
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.net = nn.Sequential(*parts)

    def forward(self, X):
        return self.net(X)
