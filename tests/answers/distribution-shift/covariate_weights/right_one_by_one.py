# Plain Python numbers, one example at a time; put back into the shape at the end.
import math


def covariate_weights(logits, num_source, num_target, clip=math.inf):
    flat = []
    for z in logits.flatten().tolist():
        w = math.exp(min(z, 600.0)) * num_source / num_target
        flat.append(min(w, clip))
    return torch.tensor(flat, dtype=logits.dtype).reshape(logits.shape)
