# torch.testing.assert_close against torch's own function: values, dtype, large inputs
# %% locked
import torch
from torch import nn
# %% answer
def softmax_rows(X):
    ### BEGIN SOLUTION
    E = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return E / E.sum(dim=1, keepdim=True)
    ### END SOLUTION
# %% test 3
logits = torch.tensor([[0.0, 0.0], [1.0, 1.0]])
torch.testing.assert_close(softmax_rows(logits), torch.full((2, 2), 0.5))
### BEGIN HIDDEN TESTS
torch.manual_seed(1)
logits = torch.randn(5, 4)
torch.testing.assert_close(softmax_rows(logits), logits.softmax(dim=1))
torch.testing.assert_close(softmax_rows(logits.double()), logits.double().softmax(dim=1))
assert softmax_rows(logits).dtype == torch.float32
huge = torch.tensor([[1000.0, 0.0]])
torch.testing.assert_close(softmax_rows(huge), torch.tensor([[1.0, 0.0]]), msg="large logits overflow")
### END HIDDEN TESTS
# %% right row by row
def softmax_rows(X):
    rows = []
    for x in X:
        e = (x - x.max()).exp()
        rows.append(e / e.sum())
    return torch.stack(rows)
# %% right logsumexp
def softmax_rows(X):
    return (X - torch.logsumexp(X, 1, keepdim=True)).exp()
# %% wrong overflows
def softmax_rows(X):
    return X.exp() / X.exp().sum(1, keepdim=True)
# %% wrong axis
def softmax_rows(X):
    return torch.softmax(X, dim=0)
# %% wrong dtype
def softmax_rows(X):
    return torch.softmax(X.double(), dim=1)
