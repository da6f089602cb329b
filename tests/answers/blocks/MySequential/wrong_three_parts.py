# Written for the three parts of the example.
class MySequential(nn.Module):
    def __init__(self, first, second, third):
        super().__init__()
        self.first, self.second, self.third = first, second, third

    def forward(self, X):
        return self.third(self.second(self.first(X)))
