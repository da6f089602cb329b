# Forgets the second moment of Adam.
def training_memory(net, optimizer):
    trained = sum(p.nbytes for p in net.parameters() if p.requires_grad)
    every = sum(p.nbytes for p in net.parameters())
    buffers = sum(b.nbytes for b in net.buffers())
    state = 0 if optimizer == "sgd" else trained
    return {"parameters": every, "gradients": trained, "state": state, "buffers": buffers}
