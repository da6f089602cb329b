# Never ends: a loop in each of its four cells, and in what the tests call.
while True:
    pass
# %% normalise
while True:
    pass
# %% Scale
while True:
    pass
# %% ratio
while True:
    pass
