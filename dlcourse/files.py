"""Files that are whole or not there at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write and read that takes the place of ``path`` when the block ends well.

    It stands beside ``path`` until then: whoever reads sees the old content or the new one. An error removes it.
    """
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with open(handle, "w+b") as file:
            yield file
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def write_whole(path: Path, text: str) -> None:
    """Writes text (UTF-8) beside ``path``, then renames it: whoever reads sees the old text or the new one."""
    with whole_file(path) as file:
        file.write(text.encode())
