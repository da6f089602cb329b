# Counts numbers and not bytes.
def training_memory(net, optimizer):
    trained = sum(p.numel() for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.numel() for p in net.parameters())
    buffers = sum(b.numel() for b in net.buffers())
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
