# Remembers what a function made, so a function that stands at two places makes one module.
def build(plan, made=None):
    made = {} if made is None else made
    if isinstance(plan, list):
        return nn.Sequential(*[build(part, made) for part in plan])
    if isinstance(plan, tuple):
        return nn.Sequential(*[build(plan[1]) for _ in range(plan[0])])
    if plan not in made:
        made[plan] = plan()
    return made[plan]
