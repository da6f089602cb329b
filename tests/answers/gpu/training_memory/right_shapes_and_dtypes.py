# Never touches the tensors themselves: shapes and dtypes are enough.
import math


def training_memory(net, optimizer):
    def size(tensors):
        return sum(math.prod(t.shape) * t.dtype.itemsize for t in tensors)

    learnt = [p for p in net.parameters() if p.requires_grad]
    frozen = [p for p in net.parameters() if not p.requires_grad]
    kept = {"sgd": [], "momentum": [1], "adam": [1, 2]}
    return dict(
        parameters=size(learnt + frozen),
        gradients=size(learnt),
        state=size(learnt * len(kept[optimizer])),
        buffers=size(net.buffers()),
    )
