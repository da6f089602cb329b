# Two nets from make(): one gets its shapes by a pass, and the other by its state; then a pass to settle the classes.
def materialise(make, X):
    worker, net = make().eval(), make()
    with torch.set_grad_enabled(False):
        worker(X.detach())
    net.load_state_dict(worker.state_dict())
    modes = [module.training for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(X)
    for module, mode in zip(net.modules(), modes):
        module.training = mode
    return net
