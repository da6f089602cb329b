# Writes the new values through load_state_dict.
def train_step(net, X, y, lr):
    net.zero_grad(set_to_none=True)
    loss = nn.functional.cross_entropy(net(X), y)
    loss.backward()
    new = {name: t.clone() for name, t in net.state_dict().items()}
    for name, p in net.named_parameters():
        if p.grad is not None:
            new[name] -= lr * p.grad
    net.load_state_dict(new)
    return loss.tolist()
