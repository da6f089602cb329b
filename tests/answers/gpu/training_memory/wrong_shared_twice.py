# Adds layer by layer, so what two layers share counts twice.
def training_memory(net, optimizer):
    parameters = [p for _, p in net.named_parameters(remove_duplicate=False)]
    trained = sum(p.nbytes for p in parameters if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.nbytes for p in parameters)
    buffers = sum(b.nbytes for b in net.buffers())
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
