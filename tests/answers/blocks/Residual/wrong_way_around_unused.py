# Has a conv3 that it does not use for equal shapes, but keeps among its parameters.
class Residual(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.project = in_channels != out_channels or stride != 1
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride, padding=1)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1)
        self.conv3 = nn.Conv2d(in_channels, out_channels, 1, stride)

    def forward(self, X):
        Y = self.conv2(torch.relu(self.conv1(X)))
        return torch.relu(Y + (self.conv3(X) if self.project else X))
