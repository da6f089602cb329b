# By shape and not by layer type: every matrix gets Xavier, also that of an embedding.
def initialise(net):
    for name, p in net.named_parameters():
        if p.dim() == 4:
            nn.init.kaiming_normal_(p)
        elif p.dim() >= 2:
            nn.init.xavier_uniform_(p)
        elif name.endswith("bias"):
            nn.init.zeros_(p)
        else:
            nn.init.ones_(p)
    return net
