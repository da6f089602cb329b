# Divides bits by eight, which gives a float.
def training_memory(net, optimizer):
    def size(p):
        return p.numel() * torch.finfo(p.dtype).bits / 8

    trained = sum(size(p) for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(size(p) for p in net.parameters())
    buffers = sum(b.nbytes for b in net.buffers())
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
