# Goes through the examples one at a time and stacks them again.
class Centre(nn.Module):
    def forward(self, X):
        rows = []
        for x in X:
            rows.append(x - x.sum() / x.numel())
        return torch.stack(rows)
