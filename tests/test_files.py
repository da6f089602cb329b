"""Files that are whole or not there at all."""

import stat
from pathlib import Path

import pytest

from dlcourse.files import whole_file, write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write_half(path: Path, error: BaseException) -> None:
    with whole_file(path) as file:
        file.write(b"half of the n")
        raise error


def test_a_text_is_written_as_utf8_with_plain_line_ends(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", "3×3\nπ\n")

    assert (tmp_path / "a.txt").read_bytes() == "3×3\nπ\n".encode()
    assert names(tmp_path) == ["a.txt"]


def test_the_old_content_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    with whole_file(path) as file:
        file.write(b"new and longer")
        file.flush()
        meanwhile = path.read_bytes()

    assert (meanwhile, path.read_bytes()) == (b"old", b"new and longer")


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_an_error_midway_leaves_the_old_file_and_nothing_else(tmp_path: Path, error: BaseException) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    with pytest.raises(type(error)):
        write_half(path, error)

    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["a.bin"])


def test_what_takes_a_folders_place_fails_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()

    with pytest.raises(OSError, match=r"a\.txt"):
        write_whole(tmp_path / "a.txt", "text")

    assert names(tmp_path) == ["a.txt"]


def test_others_may_read_what_was_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", "text")

    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) & 0o444 == 0o444
