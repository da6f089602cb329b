# matplotlib: the axes and the figure that the student's function drew are asked for titles, lines, limits, sizes
# %% ordinary
%matplotlib inline
import numpy as np
from matplotlib import pyplot as plt
# %% answer
def plot_wave(x):
    """Axes with sin(x) in red and cos(x) in blue over x, a title, both labels and a legend; 6 by 3 inches."""
    ### BEGIN SOLUTION
    figure, axes = plt.subplots(figsize=(6, 3))
    axes.plot(x, np.sin(x), color="red", label="sin")
    axes.plot(x, np.cos(x), color="blue", label="cos")
    axes.set(title="Two waves", xlabel="x", ylabel="y")
    axes.legend()
    return axes
    ### END SOLUTION
# %% test 3
x = np.linspace(0, 6, 25)
ax = plot_wave(x)
assert ax.get_title() == "Two waves"
assert ax.get_xlabel() == "x" and ax.get_ylabel() == "y"
assert len(ax.lines) == 2
### BEGIN HIDDEN TESTS
np.testing.assert_allclose(ax.lines[0].get_xydata()[:, 0], x)
np.testing.assert_allclose(ax.lines[0].get_ydata(), np.sin(x))
np.testing.assert_allclose(ax.get_lines()[1].get_ydata(), np.cos(x))
assert [line.get_color() for line in ax.get_lines()] == ["red", "blue"]
assert [text.get_text() for text in ax.get_legend().get_texts()] == ["sin", "cos"]
assert tuple(ax.figure.get_size_inches()) == (6, 3)
assert isinstance(ax, plt.Axes)
low, high = ax.get_ylim()
assert low < -0.9 and high > 0.9
plt.close("all")
### END HIDDEN TESTS
# %% right current axes
def plot_wave(x):
    plt.figure(figsize=(6, 3))
    plt.plot(x, np.sin(x), c="red", label="sin")
    plt.plot(x, np.cos(x), c="blue", label="cos")
    plt.title("Two waves")
    plt.xlabel("x")
    plt.ylabel("y")
    plt.legend()
    return plt.gca()
# %% wrong returns the figure
def plot_wave(x):
    figure, axes = plt.subplots(figsize=(6, 3))
    axes.plot(x, np.sin(x), color="red", label="sin")
    axes.plot(x, np.cos(x), color="blue", label="cos")
    axes.set(title="Two waves", xlabel="x", ylabel="y")
    axes.legend()
    return figure
# %% wrong one line
def plot_wave(x):
    figure, axes = plt.subplots(figsize=(6, 3))
    axes.plot(x, np.sin(x), color="red", label="sin")
    axes.set(title="Two waves", xlabel="x", ylabel="y")
    return axes
# %% wrong swapped
def plot_wave(x):
    figure, axes = plt.subplots(figsize=(6, 3))
    axes.plot(np.sin(x), x, color="red", label="sin")
    axes.plot(np.cos(x), x, color="blue", label="cos")
    axes.set(title="Two waves", xlabel="x", ylabel="y")
    axes.legend()
    return axes
# %% answer
def bars(ax, counts):
    """Draws a dictionary as bars into the axes that are given, highest first."""
    ### BEGIN SOLUTION
    names = sorted(counts, key=counts.get, reverse=True)
    ax.bar(names, [counts[name] for name in names])
    ### END SOLUTION
# %% test 2
figure, given_axes = plt.subplots()
bars(given_axes, {"a": 1, "b": 3})
assert len(given_axes.patches) == 2
### BEGIN HIDDEN TESTS
assert [patch.get_height() for patch in given_axes.patches] == [3, 1]
figure.canvas.draw()
assert [label.get_text() for label in given_axes.get_xticklabels()] == ["b", "a"]
plt.close(figure)
### END HIDDEN TESTS
# %% right items
def bars(ax, counts):
    for name, count in sorted(counts.items(), key=lambda item: -item[1]):
        ax.bar(name, count)
# %% wrong new figure
def bars(ax, counts):
    names = sorted(counts, key=counts.get, reverse=True)
    _, ax = plt.subplots()
    ax.bar(names, [counts[name] for name in names])
# %% wrong order
def bars(ax, counts):
    ax.bar(list(counts), list(counts.values()))
