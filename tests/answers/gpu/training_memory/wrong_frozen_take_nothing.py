# Leaves frozen parameters out of the parameters.
def training_memory(net, optimizer):
    trained = sum(p.nbytes for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    buffers = sum(b.nbytes for b in net.buffers())
    return {"parameters": trained, "gradients": trained, "state": copies * trained, "buffers": buffers}
