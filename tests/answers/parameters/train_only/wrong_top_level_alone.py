# Looks at the immediate children, and knows no part inside a part.
def train_only(net, names):
    children = dict(net.named_children())
    parts = [children[name] for name in names]
    net.zero_grad()
    net.requires_grad_(False)
    for part in parts:
        part.requires_grad_(True)
    return [p for p in net.parameters() if p.requires_grad]
