# Joint tables as products of one-hot matrices; the answer is the first word whose check holds.
def name_the_shift(source, target):
    tables = [
        nn.functional.one_hot(x).double().T @ nn.functional.one_hot(y).double() / len(x) for x, y in (source, target)
    ]
    checks = {
        "none": lambda t: t,
        "covariate": lambda t: nn.functional.normalize(t, p=1, dim=1),
        "label": lambda t: nn.functional.normalize(t, p=1, dim=0),
    }
    for name, table in checks.items():
        if torch.dist(table(tables[0]), table(tables[1]), p=float("inf")) < 0.06:
            return name
    return "concept"
