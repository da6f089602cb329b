# state_dict, named_parameters, train and eval, and a weight set by the test before forward
# %% ordinary
import torch
from torch import nn
# %% answer
class Scaled(nn.Module):
    """X times the parameter `scale` (ones, one a feature), then dropout with p = 0.5."""

    ### BEGIN SOLUTION
    def __init__(self, features):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(features))
        self.dropout = nn.Dropout(0.5)

    def forward(self, X):
        return self.dropout(X * self.scale)
    ### END SOLUTION
# %% test 3
layer = Scaled(3)
assert [name for name, _ in layer.named_parameters()] == ["scale"]
assert layer.scale.requires_grad
layer.eval()
torch.testing.assert_close(layer(torch.ones(2, 3)), torch.ones(2, 3))
### BEGIN HIDDEN TESTS
with torch.no_grad():
    layer.scale[1] = 5.0
    layer.scale.mul_(2)
torch.testing.assert_close(layer(torch.ones(1, 3)), torch.tensor([[2.0, 10.0, 2.0]]))
layer.load_state_dict({"scale": torch.tensor([1.0, 2.0, 3.0])})
torch.testing.assert_close(layer(torch.ones(1, 3)), torch.tensor([[1.0, 2.0, 3.0]]))
assert list(layer.state_dict()) == ["scale"]
torch.testing.assert_close(layer.state_dict()["scale"], torch.tensor([1.0, 2.0, 3.0]))
assert not layer.training
layer.train()
assert layer.training
torch.manual_seed(4)
dropped = layer(torch.ones(1000, 3))
share = (dropped == 0).float().mean().item()
assert 0.4 < share < 0.6, f"half should be zero in training: {share}"
layer.scale.data = torch.zeros(3)
assert layer(torch.ones(4, 3)).abs().sum() == 0
### END HIDDEN TESTS
# %% right functional dropout
class Scaled(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.register_parameter("scale", nn.Parameter(torch.ones(features)))

    def forward(self, X):
        return nn.functional.dropout(X * self.scale, p=0.5, training=self.training)
# %% wrong always drops
class Scaled(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(features))

    def forward(self, X):
        return nn.functional.dropout(X * self.scale, p=0.5)
# %% wrong no parameter
class Scaled(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.scale = torch.ones(features)
        self.dropout = nn.Dropout(0.5)

    def forward(self, X):
        return self.dropout(X * self.scale)
# %% wrong copy of the weight
class Scaled(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(features))
        self.kept = self.scale.detach().clone()
        self.dropout = nn.Dropout(0.5)

    def forward(self, X):
        return self.dropout(X * self.kept)
