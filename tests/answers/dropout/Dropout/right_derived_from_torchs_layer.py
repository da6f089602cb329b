# Derives from torch's own layer, which checks p itself.
class Dropout(nn.Dropout):
    """Nothing to add."""
