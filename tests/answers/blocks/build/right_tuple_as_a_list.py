# Turns a tuple into a list with the same plan n times: each of them is built on its own.
def build(plan):
    match plan:
        case (int(n), part) if isinstance(plan, tuple):
            return build([part] * n)
        case list():
            return nn.Sequential(*map(build, plan))
        case make:
            return make()
