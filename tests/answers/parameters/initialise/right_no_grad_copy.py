# New tensors are drawn and copied into the parameters under no_grad.
@torch.no_grad()
def initialise(net):
    for layer in net.modules():
        match layer:
            case nn.Linear(weight=W, bias=b):
                a = (6 / sum(W.shape)) ** 0.5
                W.copy_((2 * torch.rand(W.shape) - 1) * a)
            case nn.Conv2d(weight=W, bias=b):
                W.copy_(torch.randn(W.shape) * (2 / W[0].numel()) ** 0.5)
            case nn.BatchNorm1d(weight=W, bias=b) | nn.BatchNorm2d(weight=W, bias=b) | nn.BatchNorm3d(weight=W, bias=b):
                if W is not None:
                    W.copy_(torch.ones_like(W))
            case _:
                continue
        if b is not None:
            b.copy_(torch.zeros_like(b))
    return net
