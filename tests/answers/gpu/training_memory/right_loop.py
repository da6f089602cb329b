# One pass over the parameters, with elements times bytes.
def training_memory(net, optimizer):
    copies = 0 if optimizer == "sgd" else 1 if optimizer == "momentum" else 2
    memory = dict.fromkeys(["parameters", "gradients", "state", "buffers"], 0)
    for p in net.parameters():
        size = p.numel() * p.element_size()
        memory["parameters"] += size
        if p.requires_grad:
            memory["gradients"] += size
            memory["state"] += copies * size
    for buffer in net.buffers():
        memory["buffers"] += buffer.numel() * buffer.element_size()
    return memory
