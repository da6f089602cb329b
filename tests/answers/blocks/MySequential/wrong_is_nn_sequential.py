# Another name for nn.Sequential.
class MySequential(nn.Sequential):
    pass
