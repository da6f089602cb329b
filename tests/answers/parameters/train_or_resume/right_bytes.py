# Writes to memory first; names with prefixes in one flat dict for the net, the rest beside it.
import io


def train_or_resume(net, optimizer, X, y, epochs, path):
    file, done = Path(path), 0
    if file.exists():
        saved = torch.load(io.BytesIO(file.read_bytes()))
        done = int(saved.pop("done"))
        torch.set_rng_state(saved.pop("random"))
        optimizer.load_state_dict(saved.pop("optimizer"))
        net.load_state_dict({name.removeprefix("net."): value for name, value in saved.items()})

    def epoch(number):
        loss = train_epoch(net, optimizer, X, y)
        buffer = io.BytesIO()
        state = {f"net.{name}": value for name, value in net.state_dict().items()}
        state |= {"done": torch.tensor(number + 1), "random": torch.get_rng_state()}
        state["optimizer"] = optimizer.state_dict()
        torch.save(state, buffer)
        file.write_bytes(buffer.getvalue())
        return loss

    return [epoch(number) for number in range(done, epochs)]
