# Multiplies with the matrix that takes the mean away.
class Centre(nn.Module):
    def forward(self, X):
        flat = X.reshape(X.shape[0], -1)
        n = flat.shape[1]
        P = torch.eye(n, dtype=X.dtype, device=X.device) - 1 / n
        return (flat @ P).view_as(X)
