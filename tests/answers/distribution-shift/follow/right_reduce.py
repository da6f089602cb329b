# A fold over the stream: each step makes a new state.
from functools import reduce


def follow(stream, w, lr):
    def step(state, batch):
        (w, losses), (X, y) = state, batch
        errors = y - (X * w).sum(1)
        gradient = -2 * (errors[:, None] * X).mean(0)
        return w - lr * gradient, losses + [errors.square().mean().item()]

    return reduce(step, stream, (w, []))
