# Wherever the layers come from, weights of the visible shapes.
def collapse(layers):
    with torch.no_grad():
        return layers[1].weight @ layers[0].weight, layers[1].weight @ layers[0].bias + layers[1].bias
