# Makes one long Sequential of all the layers.
def build(plan):
    def layers(plan):
        if isinstance(plan, list):
            return [layer for part in plan for layer in layers(part)]
        if isinstance(plan, tuple):
            return [layer for _ in range(plan[0]) for layer in layers(plan[1])]
        return [plan()]

    return nn.Sequential(*layers(plan))
