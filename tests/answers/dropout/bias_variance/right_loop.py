# Plain Python lists, point by point.
def bias_variance(fit, datasets, points, truth):
    models = [fit(X, y) for X, y in datasets]
    rows = [model(points).tolist() for model in models]
    bias2 = variance = 0.0
    for j, t in enumerate(truth.tolist()):
        column = [row[j] for row in rows]
        mean = sum(column) / len(column)
        bias2 += (mean - t) ** 2
        variance += sum((f - mean) ** 2 for f in column) / len(column)
    return bias2 / len(truth), variance / len(truth)
