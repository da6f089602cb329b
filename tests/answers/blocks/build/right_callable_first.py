# Asks first whether the plan can be called, and appends parts one at a time.
def build(plan):
    if callable(plan):
        return plan()
    net = nn.Sequential()
    if type(plan) is tuple:
        for i in range(plan[0]):
            net.append(build(plan[1]))
    else:
        for part in plan:
            net.append(build(part))
    return net
