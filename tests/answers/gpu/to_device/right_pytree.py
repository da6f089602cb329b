# torch's own walk through nested structures.
from torch.utils._pytree import tree_map


def to_device(batch, device):
    return tree_map(lambda leaf: leaf.to(device) if torch.is_tensor(leaf) else leaf, batch)
