# Takes every number for a float32.
def training_memory(net, optimizer):
    trained = sum(4 * p.numel() for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(4 * p.numel() for p in net.parameters())
    buffers = sum(4 * b.numel() for b in net.buffers())
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
