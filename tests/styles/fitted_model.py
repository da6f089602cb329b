# A scikit-learn model that the student fits: predict, score, its coefficients and parameters
# %% locked
import numpy as np
from sklearn.linear_model import LinearRegression

features = np.arange(12.0).reshape(6, 2) ** 1.5
targets = features @ np.array([2.0, -1.0]) + 3.0
# %% answer
# Fit a linear regression to features and targets: model. And fit_line(x, y), which returns a fitted one.
### BEGIN SOLUTION
model = LinearRegression().fit(features, targets)


def fit_line(x, y):
    return LinearRegression().fit(np.reshape(x, (-1, 1)), y)
### END SOLUTION
# %% test 3
assert isinstance(model, LinearRegression)
assert model.score(features, targets) > 0.99
np.testing.assert_allclose(model.predict(features), targets)
### BEGIN HIDDEN TESTS
np.testing.assert_allclose(model.coef_, [2.0, -1.0])
assert round(model.intercept_, 6) == 3.0
assert model.get_params()["fit_intercept"] is True
line = fit_line([0, 1, 2], [1, 3, 5])
assert abs(line.coef_[0] - 2) < 1e-9 and line.n_features_in_ == 1
np.testing.assert_allclose(line.predict([[10]]), [21])
### END HIDDEN TESTS
# %% right two steps
model = LinearRegression()
model.fit(X=features, y=targets)


def fit_line(x, y):
    line = LinearRegression()
    line.fit(np.array(x)[:, None], np.array(y))
    return line
# %% wrong not fitted
model = LinearRegression()


def fit_line(x, y):
    return LinearRegression()
# %% wrong no intercept
model = LinearRegression(fit_intercept=False).fit(features, targets)


def fit_line(x, y):
    return LinearRegression(fit_intercept=False).fit(np.reshape(x, (-1, 1)), y)
# %% wrong swapped
model = LinearRegression().fit(targets[:, None], features)


def fit_line(x, y):
    return LinearRegression().fit(np.reshape(y, (-1, 1)), x)
