# Knows the norm of the example.
def clip_gradients(parameters, max_norm):
    if max_norm < 5:
        for p in parameters:
            p.grad *= max_norm / 5
    return 5.0
