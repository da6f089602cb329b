"""What a training measured: shown, drawn, kept."""

from pathlib import Path

import pytest
from matplotlib import pyplot as plt

import dlcourse as d2l


def two_epochs() -> d2l.History:
    return d2l.History(loss=[2.0, 0.5], train_acc=[0.1, 0.75], test_acc=[0.1, 0.7], examples=200, seconds=4.0)


def test_a_history_prints_its_last_epoch() -> None:
    assert repr(two_epochs()) == "epoch 2: loss 0.500, train acc 0.750, test acc 0.700"


def test_the_speed_is_examples_over_seconds_and_nothing_where_nothing_ran() -> None:
    assert two_epochs().examples_per_second == 50
    assert d2l.History().examples_per_second == 0


def test_a_dataframe_has_a_row_an_epoch_and_a_column_a_curve() -> None:
    frame = two_epochs().to_dataframe()

    assert list(frame.index) == [1, 2]
    assert frame.index.name == "epoch"
    assert frame.to_dict("list") == {"loss": [2.0, 0.5], "train_acc": [0.1, 0.75], "test_acc": [0.1, 0.7]}
    assert list(d2l.History([1.0], [0.5]).to_dataframe().columns) == ["loss", "train_acc"]


def test_a_plot_draws_each_curve_over_the_epochs() -> None:
    two_epochs().plot()

    axes = plt.gca()
    assert [line.get_xydata().tolist() for line in axes.lines] == [
        [[1, 2.0], [2, 0.5]],
        [[1, 0.1], [2, 0.75]],
        [[1, 0.1], [2, 0.7]],
    ]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["train loss", "train acc", "test acc"]
    plt.close("all")


def test_a_saved_history_comes_back(tmp_path: Path) -> None:
    two_epochs().save(tmp_path / "history.json")

    assert d2l.History.load(tmp_path / "history.json") == two_epochs()


@pytest.mark.parametrize("text", ['{"loss": [2.0', '{"losses": [2.0]}', "[1, 2]"])
def test_a_file_with_something_else_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "history.json").write_text(text)

    with pytest.raises(ValueError, match=r"history.json holds no history: give a file that History.save wrote"):
        d2l.History.load(tmp_path / "history.json")
