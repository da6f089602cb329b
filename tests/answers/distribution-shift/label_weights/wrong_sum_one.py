# Scales the weights so that they add up to one.
def label_weights(predictions, labels, target_predictions, num_classes):
    C = torch.zeros(num_classes, num_classes)
    C.index_put_((predictions, labels), torch.tensor(1.0), accumulate=True)
    mu = torch.bincount(target_predictions, minlength=num_classes) / len(target_predictions)
    w = torch.linalg.solve(C / len(labels), mu).clamp(min=0)
    return w / w.sum()
