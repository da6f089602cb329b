# Tries to read, takes a missing file for a beginning; a tuple in the file, the random state as a list.
def train_or_resume(net, optimizer, X, y, epochs, path):
    try:
        done, of_net, of_optimizer, numbers = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError:
        done = 0
    else:
        net.load_state_dict(of_net)
        optimizer.load_state_dict(of_optimizer)
        torch.set_rng_state(torch.tensor(numbers, dtype=torch.uint8))
    losses = []
    for epoch in range(done + 1, epochs + 1):
        losses += [train_epoch(net, optimizer, X, y)]
        torch.save((epoch, net.state_dict(), optimizer.state_dict(), torch.get_rng_state().tolist()), path)
    return losses
