# The net as a function of its parameters, through torch.func.
def train_step(net, X, y, lr):
    def loss_of(trained):
        return nn.functional.cross_entropy(torch.func.functional_call(net, trained, (X,)), y)

    trained = {name: p.detach() for name, p in net.named_parameters() if p.requires_grad}
    gradients, loss = torch.func.grad_and_value(loss_of)(trained)
    with torch.no_grad():
        for name, gradient in gradients.items():
            net.get_parameter(name).sub_(lr * gradient)
    return float(loss)
