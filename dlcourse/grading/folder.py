"""The working folder of S and of T: a file that one of them writes is there for the other when it takes its turn.

Runs in both. Paths are relative, of plain files; what is no plain file stays where it is.
"""

import os
import stat
from pathlib import Path, PurePosixPath

FILES, SIZE = 1000, 64 * 2**20  # of a folder; bytes of all that cross at once


class Folder:
    """The current folder, and what was last seen of each file in it."""

    def __init__(self) -> None:
        self.seen: dict[str, tuple[int, int]] = {}
        self.protected: set[str] = set()

    def changes(self) -> list[tuple[str, bytes | None]]:
        """Files that are new or changed since the last look, with their bytes; None for one that is gone."""
        now = dict(_look("", FILES))
        found: list[tuple[str, bytes | None]] = [(path, None) for path in self.seen if path not in now]
        room = SIZE
        for path, (changed, size) in now.items():
            if self.seen.get(path) != (changed, size) and (room := room - size) >= 0:
                found.append((path, Path(path).read_bytes()))
        self.seen = now
        return found

    def write(self, path: str, data: bytes | None) -> None:
        """Writes a file that crossed, or removes it. Raises ValueError for a path that leads out of the folder."""
        parts = PurePosixPath(path).parts
        if not parts or len(parts) > 10 or path.startswith("/") or ".." in parts or "\0" in path:
            raise ValueError(f"no path of the working folder: {path[:100]!r}")
        if path in self.protected or len(self.seen) >= FILES:
            return
        target = Path(*parts)
        if data is None:
            target.unlink(missing_ok=True)
            self.seen.pop(path, None)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        found = target.stat()
        self.seen[path] = (found.st_mtime_ns, found.st_size)


def _look(folder: str, most: int) -> list[tuple[str, tuple[int, int]]]:
    found: list[tuple[str, tuple[int, int]]] = []
    try:
        with os.scandir(folder or ".") as entries:
            for entry in entries:
                if len(found) >= most:
                    break
                path = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__" and path.count("/") < 8:
                        found += _look(path, most - len(found))
                elif stat.S_ISREG((info := entry.stat(follow_symlinks=False)).st_mode):
                    found.append((path, (info.st_mtime_ns, info.st_size)))
    except OSError:  # gone, or closed to us, meanwhile
        pass
    return found
