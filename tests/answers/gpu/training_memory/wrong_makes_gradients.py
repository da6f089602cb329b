# Gives net gradients of zeros to weigh them, and leaves them there.
def training_memory(net, optimizer):
    for p in net.parameters():
        if p.requires_grad:
            p.grad = torch.zeros_like(p)
    trained = sum(p.grad.nbytes for p in net.parameters() if p.grad is not None)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.nbytes for p in net.parameters())
    buffers = sum(b.nbytes for b in net.buffers())
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
