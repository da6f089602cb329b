# Draws the mask itself and returns X as it is in evaluation mode.
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError("p must be a probability")
        self.p = p

    def forward(self, X):
        if not self.training or self.p == 0:
            return X
        if self.p == 1:
            return X * 0
        mask = torch.rand(X.shape) > self.p
        return mask.to(X.dtype) * X / (1 - self.p)
