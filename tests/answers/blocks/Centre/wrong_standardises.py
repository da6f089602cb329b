# Divides by the standard deviation as well.
class Centre(nn.Module):
    def forward(self, X):
        flat = X.flatten(1)
        return ((flat - flat.mean(1, keepdim=True)) / flat.std(1, keepdim=True)).view_as(X)
