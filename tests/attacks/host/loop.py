# Never ends: a loop in the function that the test calls.
def double(x):
    while True:
        pass
