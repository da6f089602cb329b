# A name of a locked cell is rebound by the answer cell: df = df.dropna()
# %% locked
import numpy as np
import pandas as pd

df = pd.DataFrame({"x": [1.0, np.nan, 3.0, 4.0], "y": [1, 2, 3, 4]})
df_raw = df.copy()
# %% answer
# Drop the rows with a missing value, then add a column z = x + y.
### BEGIN SOLUTION
df = df.dropna()
df = df.assign(z=df["x"] + df["y"])
### END SOLUTION
# %% test 2
assert len(df) == 3
assert df.isna().sum().sum() == 0
### BEGIN HIDDEN TESTS
assert df["z"].tolist() == [2.0, 6.0, 8.0]
assert list(df.index) == [0, 2, 3]
assert len(df_raw) == 4 and list(df_raw.columns) == ["x", "y"]
### END HIDDEN TESTS
# %% right in place
df.dropna(inplace=True)
df["z"] = df.x + df.y
# %% right mask
df = df[df["x"].notna()].copy()
df.loc[:, "z"] = df.sum(axis=1)
# %% wrong not kept
df.dropna()
df["z"] = df.x + df.y
# %% wrong filled
df = df.fillna(0)
df["z"] = df.x + df.y
# %% answer
# The slope of y on x of what is left, as a plain number: slope
### BEGIN SOLUTION
slope = float(np.polyfit(df["x"], df["y"], 1)[0])
### END SOLUTION
# %% test 1
expected = np.polyfit(df["x"], df["y"], 1)[0]
assert isinstance(slope, float)
assert abs(slope - expected) < 1e-9
# %% right covariance
slope = np.cov(df.x, df.y)[0, 1] / np.var(df.x, ddof=1)
# %% wrong other way
slope = float(np.cov(df.x, df.y)[0, 1] / np.var(df.y, ddof=1) + 1)
# %% wrong array
slope = np.polyfit(df["x"], df["y"], 1)
