# Projects with a 3×3 kernel.
class Residual(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride, padding=1)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1)
        same = in_channels == out_channels and stride == 1
        self.conv3 = None if same else nn.Conv2d(in_channels, out_channels, 3, stride, padding=1)

    def forward(self, X):
        Y = self.conv2(torch.relu(self.conv1(X)))
        return torch.relu(Y + (X if self.conv3 is None else self.conv3(X)))
