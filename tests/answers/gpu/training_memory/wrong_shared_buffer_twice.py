# Counts the buffers of a module at every place where it is used.
def training_memory(net, optimizer):
    trained = sum(p.nbytes for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.nbytes for p in net.parameters())
    buffers = sum(b.nbytes for _, b in net.named_buffers(remove_duplicate=False))
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
