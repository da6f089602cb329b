# One mask for all examples of the batch.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p

    def forward(self, X):
        if not self.training:
            return X
        return X * nn.functional.dropout(torch.ones(X.shape[-1], dtype=X.dtype), self.p)
