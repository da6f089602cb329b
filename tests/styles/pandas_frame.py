# pd.testing.assert_frame_equal on the result of a groupby
# %% ordinary
import numpy as np
import pandas as pd
# %% answer
def mean_by_city(frame):
    """A frame with the columns city and temperature: one row a city, in alphabetical order."""
    ### BEGIN SOLUTION
    return frame.groupby("city", as_index=False)["temperature"].mean()
    ### END SOLUTION
# %% test 2
measured = pd.DataFrame({"city": ["Oslo", "Bern", "Oslo"], "temperature": [1.0, 5.0, 3.0]})
averages = mean_by_city(measured)
assert isinstance(averages, pd.DataFrame)
assert list(averages.columns) == ["city", "temperature"]
pd.testing.assert_frame_equal(averages, pd.DataFrame({"city": ["Bern", "Oslo"], "temperature": [5.0, 2.0]}))
### BEGIN HIDDEN TESTS
measured = pd.DataFrame({"city": list("cabbac"), "temperature": [1.0, 2, 3, 4, 5, np.nan], "year": 2020})
averages = mean_by_city(measured)
pd.testing.assert_frame_equal(averages, pd.DataFrame({"city": list("abc"), "temperature": [3.5, 3.5, 1.0]}))
assert averages.shape == (3, 2)
assert averages.loc[0, "city"] == "a" and averages["temperature"].max() == 3.5
assert list(measured.columns) == ["city", "temperature", "year"], "the input has changed"
### END HIDDEN TESTS
# %% right pivot
def mean_by_city(frame):
    table = frame.pivot_table(index="city", values="temperature", aggfunc="mean")
    return table.reset_index()
# %% right loop
def mean_by_city(frame):
    cities = sorted(set(frame["city"]))
    means = [frame.loc[frame["city"] == c, "temperature"].mean() for c in cities]
    return pd.DataFrame({"city": cities, "temperature": means})
# %% wrong index
def mean_by_city(frame):
    return frame.groupby("city")[["temperature"]].mean()
# %% wrong sum
def mean_by_city(frame):
    return frame.groupby("city", as_index=False)["temperature"].sum()
# %% wrong all columns
def mean_by_city(frame):
    return frame.groupby("city").mean().reset_index()
