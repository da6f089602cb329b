# Returns the net as it came.
def materialise(make, X):
    return make()
