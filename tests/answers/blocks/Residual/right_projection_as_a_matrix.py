# Computes the 1×1 convolution as a matrix product over every second pixel.
class Residual(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.stride = stride
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, padding=1, stride=stride)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1)
        self.register_module("conv3", None)
        if stride != 1 or in_channels != out_channels:
            self.conv3 = nn.Conv2d(in_channels, out_channels, 1, stride=stride)

    def around(self, X):
        if self.conv3 is None:
            return X
        pixels = X[:, :, :: self.stride, :: self.stride]
        W = self.conv3.weight[:, :, 0, 0]
        return torch.einsum("oi,bihw->bohw", W, pixels) + self.conv3.bias[:, None, None]

    def forward(self, X):
        Y = self.conv2(self.conv1(X).clamp(min=0))
        return torch.add(Y, self.around(X)).clamp(min=0)
