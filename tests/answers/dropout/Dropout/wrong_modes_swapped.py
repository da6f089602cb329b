# Drops in evaluation mode and not in training.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p

    def forward(self, X):
        return nn.functional.dropout(X, self.p, not self.training)
