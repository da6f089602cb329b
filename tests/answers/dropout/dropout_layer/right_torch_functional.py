# Torch's own function, which checks the probability itself.
def dropout_layer(X, dropout):
    return nn.functional.dropout(X, p=dropout, training=True)
