# Makes the gradients and the state as empty twins on meta, where they take no memory, and weighs them.
def training_memory(net, optimizer):
    gradients = [torch.empty_like(p, device="meta") for p in net.parameters() if p.requires_grad]
    state = []
    if optimizer in ("momentum", "adam"):
        state += [torch.zeros_like(g) for g in gradients]
    if optimizer == "adam":
        state += [torch.zeros_like(g) for g in gradients]
    tensors = {
        "parameters": list(net.parameters()),
        "gradients": gradients,
        "state": state,
        "buffers": list(net.buffers()),
    }
    return {key: sum(t.nelement() * t.itemsize for t in found) for key, found in tensors.items()}
