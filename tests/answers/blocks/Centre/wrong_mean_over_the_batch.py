# Takes the mean of each feature over the batch, as batch norm does.
class Centre(nn.Module):
    def forward(self, X):
        return X - X.mean(dim=0, keepdim=True)
