# Takes away batch norm's running statistics, so that the frozen layers stand still.
def train_only(net, names):
    parts = [net.get_submodule(name) for name in names]
    net.zero_grad()
    net.requires_grad_(False)
    for module in net.modules():
        if isinstance(module, nn.BatchNorm1d):
            module.track_running_stats = False
            module.running_mean = module.running_var = module.num_batches_tracked = None
    for part in parts:
        part.requires_grad_(True)
    return [p for p in net.parameters() if p.requires_grad]
