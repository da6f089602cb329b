# The mean log-probability, without the minus sign.
def cross_entropy(logits, y):
    return logits.log_softmax(1)[range(len(y)), y].mean()
