# Looks at the layers of net, or at net itself if it has none, and no deeper.
def training_memory(net, optimizer):
    parameters, buffers = {}, {}
    for layer in list(net.children()) or [net]:
        parameters |= {id(p): p for p in layer._parameters.values() if p is not None}
        buffers |= {id(b): b for b in layer._buffers.values() if b is not None}
    trained = sum(p.nbytes for p in parameters.values() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.nbytes for p in parameters.values())
    return {
        "parameters": every,
        "gradients": trained,
        "state": copies * trained,
        "buffers": sum(b.nbytes for b in buffers.values()),
    }
