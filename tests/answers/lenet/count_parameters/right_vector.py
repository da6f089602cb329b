# Puts what is learnt into one vector and takes its length.
def count_parameters(net):
    learnt = [p for p in net.parameters() if p.requires_grad]
    return len(nn.utils.parameters_to_vector(learnt)) if learnt else 0
