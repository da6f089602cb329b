# Divides by 1 - p with no thought of p = 1.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p

    def forward(self, X):
        if not self.training:
            return X
        return X * (torch.rand(X.shape) >= self.p) / (1 - self.p)
