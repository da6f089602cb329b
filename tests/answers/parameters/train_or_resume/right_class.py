# A class that has a state_dict of everything; it keeps all losses and counts the epochs by them.
class Run:
    def __init__(self, net, optimizer):
        self.parts, self.losses = {"net": net, "optimizer": optimizer}, []

    def state_dict(self):
        states = {name: part.state_dict() for name, part in self.parts.items()}
        return {**states, "losses": self.losses, "random": torch.default_generator.get_state()}

    def load_state_dict(self, state):
        for name, part in self.parts.items():
            part.load_state_dict(state[name])
        self.losses = state["losses"]
        torch.default_generator.set_state(state["random"])


def train_or_resume(net, optimizer, X, y, epochs, path):
    run = Run(net, optimizer)
    if Path(path).is_file():
        with open(path, "rb") as file:
            run.load_state_dict(torch.load(file))
    before = len(run.losses)
    while len(run.losses) < epochs:
        run.losses.append(train_epoch(net, optimizer, X, y))
        with open(path, "wb") as file:
            torch.save(run.state_dict(), file)
    return run.losses[before:]
