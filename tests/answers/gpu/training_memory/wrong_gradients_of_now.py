# Weighs the gradients that are there now.
def training_memory(net, optimizer):
    trained = sum(p.nbytes for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.nbytes for p in net.parameters())
    buffers = sum(b.nbytes for b in net.buffers())
    now = sum(p.grad.nbytes for p in net.parameters() if p.grad is not None)
    return {
        "parameters": every,
        "gradients": now or trained * (copies == 1),
        "state": copies * trained,
        "buffers": buffers,
    }
