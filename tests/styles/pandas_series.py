# A Series is returned: its index, name, values and labels are read
# %% ordinary
import pandas as pd
# %% answer
def shares(frame, column):
    """The share of each value of a column, the most frequent first."""
    ### BEGIN SOLUTION
    counts = frame[column].value_counts()
    return (counts / counts.sum()).rename("share")
    ### END SOLUTION
# %% test 2
pets = pd.DataFrame({"pet": ["cat", "dog", "cat", "cat"]})
of_pets = shares(pets, "pet")
assert type(of_pets) is pd.Series
assert of_pets.name == "share"
assert of_pets["cat"] == 0.75
assert of_pets.index.tolist() == ["cat", "dog"]
### BEGIN HIDDEN TESTS
sizes = pd.DataFrame({"size": [3, 3, 3, 2, 2, 1, 1, 1, 1, 1]})
expected = pd.Series([0.5, 0.3, 0.2], index=pd.Index([1, 3, 2], name="size"), name="share")
pd.testing.assert_series_equal(shares(sizes, "size"), expected)
assert shares(sizes, "size").idxmax() == 1
assert shares(sizes, "size").equals(expected)
### END HIDDEN TESTS
# %% right normalize
def shares(frame, column):
    answer = frame[column].value_counts(normalize=True)
    answer.name = "share"
    return answer
# %% wrong name
def shares(frame, column):
    return frame[column].value_counts(normalize=True)
# %% wrong order
def shares(frame, column):
    return frame[column].value_counts(normalize=True).sort_index().rename("share")
# %% wrong dictionary
def shares(frame, column):
    return dict(frame[column].value_counts(normalize=True))
