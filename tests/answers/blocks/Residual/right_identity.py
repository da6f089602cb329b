# Has an nn.Identity where nothing is to be changed on the way around.
class Residual(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, kernel_size=3, padding=1, stride=stride)
        self.conv2 = nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1)
        self.conv3 = nn.Identity()
        if in_channels != out_channels or stride > 1:
            self.conv3 = nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=stride)

    def forward(self, X):
        Y = nn.functional.relu(self.conv1(X))
        Y = self.conv2(Y)
        Y += self.conv3(X)
        return nn.functional.relu(Y)
