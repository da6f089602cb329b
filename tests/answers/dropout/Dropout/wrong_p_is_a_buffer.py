# Keeps the mask as a buffer, which is stored with the net.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p
        self.register_buffer("mask", torch.ones(1))

    def forward(self, X):
        if not self.training:
            return X
        self.mask = nn.functional.dropout(torch.ones_like(X), self.p)
        return X * self.mask
