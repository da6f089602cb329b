"""torchvision's own download, against a server on this machine that serves small files, or fails in some way."""

import gzip
import hashlib
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from torchvision import datasets

import dlcourse as d2l
from dlcourse.data import fetch
from tests.grading.conftest import in_mount_namespace
from tests.test_data import small_files

PACKED = {f"{name}.gz": gzip.compress(content, mtime=0) for name, content in small_files().items()}
MD5 = {name: hashlib.md5(content).hexdigest() for name, content in PACKED.items()}
LAST = "t10k-labels-idx1-ubyte.gz"


class Server(http.server.ThreadingHTTPServer):
    """served: what each path gives; cut: paths whose body ends early; asked: the paths of all requests so far."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.served, self.cut, self.asked = dict(PACKED), set(), []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


class Handler(http.server.BaseHTTPRequestHandler):
    server: Server

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        name = self.path.lstrip("/")
        if self.command == "GET":
            self.server.asked.append(name)
        body = self.server.served.get(name)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        if self.command == "GET" and body:
            self.wfile.write(body[: len(body) // 2] if name in self.server.cut else body)

    def log_message(self, *_: object) -> None:
        """A test's output is not the place for a server's log."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server with a whole small Fashion-MNIST, and torchvision told to download from there."""
    server = Server()
    threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
    monkeypatch.setattr(datasets.FashionMNIST, "mirrors", [server.address])
    monkeypatch.setattr(datasets.FashionMNIST, "resources", list(MD5.items()))
    yield server
    server.shutdown()
    server.server_close()


def left_in(root: Path) -> list[str]:
    """Every file below a folder, and every folder of a download."""
    return sorted(p.name for p in root.rglob("*") if p.is_file() or p.name.startswith("download-"))


def test_a_good_download_is_loaded_and_not_asked_for_again(server: Server, tmp_path: Path) -> None:
    d2l.load_data("fashion-mnist", root=tmp_path)
    asked = list(server.asked)

    train_iter, _ = d2l.load_data("fashion-mnist", root=tmp_path)

    assert set(asked) == set(PACKED)
    assert server.asked == asked
    torch.testing.assert_close(train_iter.labels, torch.arange(6))
    assert left_in(tmp_path) == sorted(small_files())


def cut_short(server: Server) -> None:
    server.cut.add(LAST)


def wrong_checksum(server: Server) -> None:
    server.served[LAST] = gzip.compress(b"something else")


def not_found(server: Server) -> None:
    del server.served[LAST]


def refused(server: Server) -> None:
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("fault", [cut_short, wrong_checksum, not_found, refused])
def test_a_failed_download_says_what_to_do_and_leaves_nothing(server: Server, tmp_path: Path, fault: object) -> None:
    fault(server)

    with pytest.raises(d2l.DataError) as raised:
        d2l.load_data("fashion-mnist", root=tmp_path)

    message = str(raised.value)
    assert message.startswith(f"fashion-mnist could not be downloaded to {tmp_path}/FashionMNIST/raw: ")
    assert (LAST if fault is not refused else "train-images-idx3-ubyte.gz") in message
    assert f"put the unpacked files there by hand ({', '.join(small_files())}; each is at {server.address}" in message
    assert 'load_data("digits"), which needs no download' in message
    assert left_in(tmp_path) == []


def test_mnist_by_hand_is_found_at_the_first_mirror(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """torchvision names the server that works first, and one that went away last."""
    monkeypatch.setattr(datasets.MNIST, "mirrors", [server.address, "http://127.0.0.1:9/"])
    monkeypatch.setattr(datasets.MNIST, "resources", list(MD5.items()))
    not_found(server)

    with pytest.raises(d2l.DataError, match=f"each is at {server.address}") as raised:
        d2l.load_data("mnist", root=tmp_path)

    assert len(str(raised.value).splitlines()) == 2  # what went wrong, what to do


def test_after_a_failure_a_second_try_succeeds(server: Server, tmp_path: Path) -> None:
    not_found(server)
    with pytest.raises(d2l.DataError):
        d2l.load_data("fashion-mnist", root=tmp_path)
    server.served[LAST] = PACKED[LAST]

    assert len(d2l.load_data("fashion-mnist", root=tmp_path)[0].labels) == 6


CHILD = """
import sys
from torchvision import datasets
from dlcourse.data import DataError, fetch
datasets.FashionMNIST.mirrors = [sys.argv[1]]
datasets.FashionMNIST.resources = [tuple(pair.split("=")) for pair in sys.argv[3:]]
try:
    fetch("fashion-mnist", sys.argv[2])
except DataError as error:
    sys.exit(str(error))
"""


def child_arguments(server: Server, root: Path) -> list[str]:
    return ["-c", CHILD, server.address, str(root), *(f"{name}={md5}" for name, md5 in MD5.items())]


def test_two_processes_at_once_both_succeed(server: Server, tmp_path: Path) -> None:
    command = [sys.executable, *child_arguments(server, tmp_path)]

    both = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]

    assert [(child.communicate()[1], child.returncode)[1] for child in both] == [0, 0]
    assert left_in(tmp_path) == sorted(small_files())
    assert len(d2l.load_data("fashion-mnist", root=tmp_path)[0].labels) == 6


def test_a_read_only_folder_is_named_with_the_way_out(server: Server, tmp_path: Path) -> None:
    done = in_mount_namespace(
        'mount -t tmpfs -o ro none "$0"; exec "$PYTHON" "$@"', *child_arguments(server, tmp_path), name=str(tmp_path)
    )

    assert done.returncode == 1
    assert f"fashion-mnist could not be downloaded to {tmp_path}/FashionMNIST/raw: " in done.stderr
    assert "Read-only file system" in done.stderr
    assert "set DLCOURSE_DATA to another folder" in done.stderr


def test_digits_are_not_fetched() -> None:
    with pytest.raises(d2l.DataError, match="comes with scikit-learn: there is nothing to download"):
        fetch("digits")
