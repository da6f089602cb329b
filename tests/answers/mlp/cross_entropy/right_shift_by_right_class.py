# Differences to the right class's logit; a running logaddexp over the classes.
def cross_entropy(logits, y):
    differences = logits - torch.take_along_dim(logits, y[:, None], dim=1)
    total = differences[:, 0]
    for k in range(1, logits.shape[1]):
        total = torch.logaddexp(total, differences[:, k])
    return total.mean()
