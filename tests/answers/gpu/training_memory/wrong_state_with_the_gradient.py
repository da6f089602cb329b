# Counts the gradient a second time, as a part of the optimizer's state.
def training_memory(net, optimizer):
    trained = sum(p.nbytes for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 1, "momentum": 1, "adam": 3}[optimizer]
    every = sum(p.nbytes for p in net.parameters())
    buffers = sum(b.nbytes for b in net.buffers())
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
