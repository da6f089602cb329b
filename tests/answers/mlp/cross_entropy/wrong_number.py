# Returns a number, from which no gradient flows.
def cross_entropy(logits, y):
    return -logits.log_softmax(1)[range(len(y)), y].mean().item()
