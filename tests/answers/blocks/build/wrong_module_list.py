# Makes ModuleLists of the nested lists: they hold modules, but have no forward.
def build(plan, top=True):
    if isinstance(plan, list):
        parts = [build(part, False) for part in plan]
        return nn.Sequential(*parts) if top else nn.ModuleList(parts)
    if isinstance(plan, tuple):
        n, part = plan
        return nn.Sequential(*[build(part, False) for _ in range(n)])
    return plan()
