# Sizes by torch's own pooling of a tensor without storage; the field by the formula of Araujo et al. 2019.
def follow(size, layers):
    X = torch.empty(1, 1, *size, device="meta")
    one = (1, 1)
    for layer in layers:
        K = torch.empty(1, 1, *layer["kernel"], device="meta")
        try:
            X = nn.functional.conv2d(X, K, stride=layer.get("stride", one), padding=layer.get("padding", (0, 0)),
                                     dilation=layer.get("dilation", one))
        except RuntimeError as error:
            raise ValueError(f"a layer does not fit: {error}") from None
    field = []
    for axis in range(2):
        total = 1
        for number, layer in enumerate(layers):
            jump = math.prod(before.get("stride", one)[axis] for before in layers[:number])
            total += layer.get("dilation", one)[axis] * (layer["kernel"][axis] - 1) * jump
        field.append(total)
    return tuple(X.shape[2:]), tuple(field)
