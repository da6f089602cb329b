"""The command `dlcourse`: its help, and `dlcourse data`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dlcourse.cli import main


def test_every_command_says_in_one_line_what_it_does() -> None:
    result = CliRunner().invoke(main, ["--help"])

    lines = [line.split(maxsplit=1) for line in result.output.split("Commands:")[1].strip().splitlines()]
    assert [words[0] for words in lines] == sorted(main.commands)
    assert all(len(words) == 2 for words in lines)


def test_where_prints_the_folder_of_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DLCOURSE_DATA", str(tmp_path))

    assert CliRunner().invoke(main, ["data", "where"]).output == f"{tmp_path}\n"


def test_fetching_an_unknown_data_set_names_the_near_ones() -> None:
    result = CliRunner().invoke(main, ["data", "fetch", "fashion"])

    assert result.exit_code == 2
    assert result.stderr == "Error: no data set is called 'fashion': did you mean 'fashion-mnist'?\n"
