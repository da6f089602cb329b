# Gives frozen parameters a gradient.
def training_memory(net, optimizer):
    trained = sum(p.nbytes for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.nbytes for p in net.parameters())
    buffers = sum(b.nbytes for b in net.buffers())
    return {"parameters": every, "gradients": every, "state": copies * trained, "buffers": buffers}
