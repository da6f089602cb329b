# Always drops half, whatever p is.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p

    def forward(self, X):
        return nn.functional.dropout(X, 0.5, self.training)
