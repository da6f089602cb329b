# Overrides train() to choose what forward does, and leaves the flag to nn.Module.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not p >= 0 or not p <= 1:
            raise ValueError("p")
        self.p = p
        self.train()

    def train(self, mode=True):
        super().train(mode)
        self.rate = self.p if mode else 0.0
        return self

    def forward(self, X):
        dropped = torch.rand_like(X) < self.rate
        scale = 1.0 if self.rate == 1 else 1 / (1 - self.rate)
        return (scale * X).masked_fill(dropped, 0.0)
