# The mean of the one-hot products: divided by the number of classes as well.
def cross_entropy(logits, y):
    targets = nn.functional.one_hot(y, logits.shape[1])
    return -(logits.log_softmax(1) * targets).mean()
