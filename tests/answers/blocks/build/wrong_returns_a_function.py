# Chains the modules in a function: nothing is registered.
def build(plan):
    if isinstance(plan, list):
        parts = [build(part) for part in plan]
    elif isinstance(plan, tuple):
        parts = [build(plan[1]) for _ in range(plan[0])]
    else:
        return plan()

    def forward(X):
        for part in parts:
            X = part(X)
        return X

    return forward
