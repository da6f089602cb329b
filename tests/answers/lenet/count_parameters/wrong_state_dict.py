# Takes the state dict: buffers, such as batch norm's running mean, come along.
def count_parameters(net):
    return sum(value.numel() for value in net.state_dict().values())
