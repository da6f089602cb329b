# Takes a mean for each channel of each example.
class Centre(nn.Module):
    def forward(self, X):
        if X.dim() == 2:
            return X - X.mean(dim=1, keepdim=True)
        return X - X.flatten(2).mean(dim=2).view(*X.shape[:2], *[1] * (X.dim() - 2))
