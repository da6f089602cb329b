# Divides the predicted shares by the shares of labels, as if the classifier made no errors.
def label_weights(predictions, labels, target_predictions, num_classes):
    q = torch.bincount(target_predictions, minlength=num_classes) / len(target_predictions)
    p = torch.bincount(labels, minlength=num_classes) / len(labels)
    return q / p
