# Collects the tensors of every module by identity, so that a shared one is there once.
def training_memory(net, optimizer):
    parameters, buffers = {}, {}
    for module in net.modules():
        parameters |= {id(p): p for p in module._parameters.values() if p is not None}
        buffers |= {id(b): b for b in module._buffers.values() if b is not None}
    all_bytes = sum(p.nbytes for p in parameters.values())
    frozen = sum(p.nbytes for p in parameters.values() if not p.requires_grad)
    trained = all_bytes - frozen
    state = {"sgd": 0, "momentum": trained, "adam": trained + trained}[optimizer]
    return {
        "buffers": sum(b.nbytes for b in buffers.values()),
        "state": state,
        "gradients": trained,
        "parameters": all_bytes,
    }
