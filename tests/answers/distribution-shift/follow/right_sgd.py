# torch's own optimizer on a copy as a parameter.
def follow(stream, w, lr):
    weight = nn.Parameter(w.clone())
    optimizer = torch.optim.SGD([weight], lr=lr)
    losses = []
    for X, y in stream:
        optimizer.zero_grad()
        loss = (torch.mv(X, weight) - y).pow(2).mean()
        loss.backward()
        optimizer.step()
        losses.append(float(loss))
    return weight.detach(), losses
