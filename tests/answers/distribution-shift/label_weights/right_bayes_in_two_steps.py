# First the target's label shares q from P(prediction | label), then q / p.
def label_weights(predictions, labels, target_predictions, num_classes):
    pairs = torch.bincount(predictions * num_classes + labels, minlength=num_classes**2)
    counts = pairs.reshape(num_classes, num_classes).double()
    of_label = counts.sum(0)
    mu = torch.bincount(target_predictions, minlength=num_classes).double() / target_predictions.numel()
    q = torch.linalg.solve(counts / of_label, mu)
    p = of_label / of_label.sum()
    w = q / p
    w[w < 0] = 0
    return w.to(torch.float32)
