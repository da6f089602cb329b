# Multiplies neighbours in pairs, in rounds, and rescales each product.
def log_norm_of_product(matrices):
    products, logs = list(matrices.double()), [0.0] * len(matrices)
    while True:
        for i, product in enumerate(products):
            size = product.norm().item()
            if size == 0:
                return -math.inf
            products[i], logs[i] = product / size, logs[i] + math.log(size)
        if len(products) == 1:
            return logs[0]
        pairs = [products[i : i + 2] for i in range(0, len(products), 2)]
        products = [pair[0] @ pair[1] if len(pair) == 2 else pair[0] for pair in pairs]
        logs = [sum(logs[i : i + 2]) for i in range(0, len(logs), 2)]
