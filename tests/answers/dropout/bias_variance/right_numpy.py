# NumPy's mean and variance, which divides by the number by default.
import numpy as np


def bias_variance(fit, datasets, points, truth):
    predictions = np.array([fit(X, y)(points).numpy() for X, y in datasets])
    bias2 = np.mean((predictions.mean(axis=0) - truth.numpy()) ** 2)
    return float(bias2), float(predictions.var(axis=0).mean())
