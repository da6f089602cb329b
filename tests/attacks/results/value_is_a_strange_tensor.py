# Answers with tensors that have no plain memory: meta, sparse, nested, quantized, and arrays of objects.
# %% normalise
def normalise(X):
    if X.dtype == torch.float32:
        return torch.empty(3, 2, device="meta")
    return torch.sparse_coo_tensor(torch.zeros(2, 1, dtype=torch.long), [1.0], (2**40, 2**20))


# %% Scale
class Scale(nn.Module):
    def __init__(self, features, value):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(2**40, 2**20, device="meta"))

    def forward(self, X):
        return torch.quantize_per_tensor(X, 0.1, 0, torch.qint8)


# %% ratio
def ratio(guesses, labels):
    return np.array([print, ratio, {"x": guesses}], dtype=object)
