# Maps torch.mean over the examples, and gives the means as many axes as X has.
class Centre(nn.Module):
    def forward(self, X):
        means = torch.vmap(torch.mean)(X)
        for _ in range(X.dim() - 1):
            means = means.unsqueeze(-1)
        return torch.sub(X, means.expand_as(X))
