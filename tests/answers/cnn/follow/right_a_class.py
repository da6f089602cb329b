# A small class holds one axis, and each layer moves it on.
class Axis:
    def __init__(self, length):
        self.length, self.field, self.step = length, 1, 1

    def through(self, kernel, stride, padding, dilation):
        span = dilation * (kernel - 1) + 1
        if span > self.length + 2 * padding:
            raise ValueError(f"{span} does not fit in {self.length} with padding {padding}")
        self.length = math.floor((self.length + 2 * padding - span) / stride) + 1
        self.field = self.field + (span - 1) * self.step
        self.step = self.step * stride


def follow(size, layers):
    axes = [Axis(n) for n in size]
    for layer in layers:
        for i, axis in enumerate(axes):
            axis.through(layer["kernel"][i], layer.get("stride", (1, 1))[i], layer.get("padding", (0, 0))[i],
                         layer.get("dilation", (1, 1))[i])
    return [axis.length for axis in axes], [axis.field for axis in axes]
