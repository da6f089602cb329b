# Puts the parts of each nested list in the other order, by a stack that is emptied from its end.
def build(plan):
    if isinstance(plan, (list, tuple)):
        todo = list(plan) if isinstance(plan, list) else [plan[1]] * plan[0]
        parts = []
        while todo:
            parts.append(build(todo.pop()))
        return nn.Sequential(*parts)
    return plan()
