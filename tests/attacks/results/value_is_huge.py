# Answers with values that are small here and huge there: expanded tensors, strides of zero, repeated references.
def double(x):
    value = "x" * 10**6
    return [value] * 10**5


# %% normalise
def normalise(X):
    return torch.zeros(1).expand(10**6, 10**6)


# %% ratio
def ratio(guesses, labels):
    return np.broadcast_to(np.float64(1), (10**6, 10**6))
