# Has a flag of its own, which a net that is set to evaluation mode does not know.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p
        self.active = True

    def forward(self, X):
        return nn.functional.dropout(X, self.p, self.active)
