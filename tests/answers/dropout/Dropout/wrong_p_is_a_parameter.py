# Keeps p as a parameter, so that it would be trained and stored.
class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = nn.Parameter(torch.tensor(float(p)), requires_grad=False)

    def forward(self, X):
        return nn.functional.dropout(X, float(self.p), self.training)
