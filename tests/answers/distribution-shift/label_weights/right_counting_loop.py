# Counts in two loops and inverts the matrix, in float64.
def label_weights(predictions, labels, target_predictions, num_classes):
    C = torch.zeros(num_classes, num_classes, dtype=torch.float64)
    for i, j in zip(predictions.tolist(), labels.tolist()):
        C[i, j] += 1 / len(labels)
    mu = torch.zeros(num_classes, dtype=torch.float64)
    for i in target_predictions.tolist():
        mu[i] += 1 / len(target_predictions)
    w = torch.inverse(C) @ mu
    return torch.maximum(w, torch.zeros_like(w)).float()
