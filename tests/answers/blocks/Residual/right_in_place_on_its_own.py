# Uses a ReLU that works in place on tensors of its own, and a short cut that is an attribute only when needed.
class Residual(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.relu = nn.ReLU(inplace=True)
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride, 1)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, 1, 1)
        if (in_channels, 1) != (out_channels, stride):
            self.conv3 = nn.Conv2d(in_channels, out_channels, 1, stride)

    def forward(self, X):
        around = self.conv3(X) if hasattr(self, "conv3") else X
        return self.relu(self.conv2(self.relu(self.conv1(X))) + around)
