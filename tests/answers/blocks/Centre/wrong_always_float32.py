# Converts to float32 first.
class Centre(nn.Module):
    def forward(self, X):
        X = X.float()
        return X - X.mean(dim=tuple(range(1, X.dim())), keepdim=True)
