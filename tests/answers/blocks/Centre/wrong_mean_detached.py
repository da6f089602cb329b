# Treats the mean as a constant: the gradient of the mean is lost.
class Centre(nn.Module):
    def forward(self, X):
        mean = X.detach().mean(dim=tuple(range(1, X.dim())), keepdim=True)
        return X - mean
