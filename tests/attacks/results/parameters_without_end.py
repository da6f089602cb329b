# Hands out parameters that never end, to whoever makes a list of them.
# %% Scale
class Scale(nn.Module):
    def parameters(self, recurse=True):
        while True:
            yield nn.Parameter(torch.zeros(4))

    def __init__(self, features, value):
        super().__init__()

    def forward(self, X):
        return (X for _ in iter(int, 1))
