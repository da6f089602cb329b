# Noise that is drawn in place and scaled; a match on the mode.
class Dropout(nn.Module):
    def __init__(self, p: float) -> None:
        nn.Module.__init__(self)
        if not 0.0 <= p <= 1.0:
            raise ValueError(f"p={p}")
        self.p = p

    def forward(self, input):
        match self.training:
            case True:
                noise = torch.empty_like(input).bernoulli_(1 - self.p)
                if self.p < 1:
                    noise.div_(1 - self.p)
                return input * noise
            case False:
                return input
