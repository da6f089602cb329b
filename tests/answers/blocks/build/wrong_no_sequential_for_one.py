# Leaves out the Sequential around a single part.
def build(plan):
    if isinstance(plan, tuple):
        plan = [plan[1]] * plan[0]
    if isinstance(plan, list):
        parts = [build(part) for part in plan]
        return parts[0] if len(parts) == 1 else nn.Sequential(*parts)
    return plan()
