# The original scheme: plain masks in training, and 1 - p in evaluation.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p

    def forward(self, X):
        if self.training:
            return X * (torch.rand(X.shape) >= self.p)
        return X * (1 - self.p)
