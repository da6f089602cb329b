# Divides predicted shares by predicted shares: the errors do not cancel.
def label_weights(predictions, labels, target_predictions, num_classes):
    q = torch.bincount(target_predictions, minlength=num_classes) / len(target_predictions)
    p = torch.bincount(predictions, minlength=num_classes) / len(predictions)
    return q / p
