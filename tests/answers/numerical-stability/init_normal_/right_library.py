# Torch's own initialisers; LeCun's is Kaiming's with gain 1.
def init_normal_(weight, rule):
    fan_in, fan_out = nn.init._calculate_fan_in_and_fan_out(weight)
    if rule == "lecun":
        nn.init.kaiming_normal_(weight, nonlinearity="linear")
        return fan_in**-0.5
    if rule == "xavier":
        nn.init.xavier_normal_(weight)
        return (2 / (fan_in + fan_out)) ** 0.5
    if rule == "he":
        nn.init.kaiming_normal_(weight, nonlinearity="relu")
        return (2 / fan_in) ** 0.5
    raise ValueError(rule)
