# Asks numpy for the bytes, which there are not on meta.
def training_memory(net, optimizer):
    trained = sum(p.detach().numpy().nbytes for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.detach().numpy().nbytes for p in net.parameters())
    buffers = sum(b.numpy().nbytes for b in net.buffers())
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
