"""The IPython shell that runs the cells: made once, in the zygote; S and T each have a copy of it.

It records what a cell shows as the outputs of a notebook, bounded, and as plain text and PNG alone: nothing else of a
student's may reach a page that the staff or other students open.
"""

import ast
import base64
import io
import subprocess
import sys
import traceback
from collections.abc import Callable
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell
from traitlets import Type
from traitlets.config import Config

TEXT, IMAGES = 200_000, 8 * 2**20  # characters and bytes that the outputs of a cell may have
PNG = b"\x89PNG\r\n\x1a\n"


class Namespace(dict[str, Any]):
    """The names of the cells. absent: what to do for a name that is not there (it raises KeyError, or finds it)."""

    absent: Callable[[str], Any] | None = None

    def __missing__(self, name: str) -> Any:
        if self.absent is None:
            raise KeyError(name)
        return self.absent(name)


class Recorder:
    """The outputs of the running cell."""

    def __init__(self) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.room, self.image_room = TEXT, IMAGES

    def take(self) -> list[dict[str, Any]]:
        """The outputs so far; the next cell begins with none."""
        taken = self.outputs
        self.__init__()  # type: ignore[misc]
        return taken

    def text(self, name: str, text: str) -> None:
        """Something was written to a stream; beyond the bound it is dropped."""
        text = text[: self.room]
        self.room -= len(text)
        last = self.outputs[-1] if self.outputs else {}
        if last.get("name") == name:
            last["text"].append(text)
        elif text:
            self.outputs.append({"output_type": "stream", "name": name, "text": [text]})

    def data(self, kind: str, data: dict[str, Any], count: int | None = None) -> None:
        """Something was displayed, or is the value of a cell's last line."""
        kept: dict[str, str] = {}
        if "text/plain" in data:
            kept["text/plain"] = str(data["text/plain"])[: self.room]
            self.room -= len(kept["text/plain"])
        image = data.get("image/png")
        if isinstance(image, bytes):
            image = base64.b64encode(image).decode()
        if isinstance(image, str) and len(image) <= self.image_room:
            kept["image/png"] = image
            self.image_room -= len(image)
        more = {"execution_count": count} if kind == "execute_result" else {}
        if kept:
            self.outputs.append({"output_type": kind, "data": kept, "metadata": {}, **more})

    def error(self, name: str, text: str, lines: list[str]) -> None:
        """A cell ended in an exception."""
        self.outputs.append({"output_type": "error", "ename": name, "evalue": text[:5000], "traceback": lines})


class Stream(io.TextIOBase):
    """What ``print`` writes to."""

    encoding = "utf-8"

    def __init__(self, recorder: Recorder, name: str) -> None:
        self.recorder, self.name = recorder, name

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, text: str) -> int:
        """Records a text."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self.recorder.text(self.name, text)
        return len(text)


class _Hook(DisplayHook):
    shell: Any

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        self.shell.recorder.data("execute_result", format_dict, self.prompt_count)

    def finish_displayhook(self) -> None:
        pass


class _Publisher(DisplayPublisher):
    shell: Any

    def publish(self, data: Any, *args: Any, **kwargs: Any) -> None:
        self.shell.recorder.data("display_data", data)

    def clear_output(self, wait: bool = False) -> None:
        pass


class Shell(InteractiveShell):
    """IPython's shell, without history, profile and terminal."""

    displayhook_class = Type(_Hook)
    display_pub_class = Type(_Publisher)

    def __init__(self) -> None:
        self.recorder = Recorder()
        config = Config()
        config.HistoryManager.enabled = False
        config.HistoryManager.hist_file = ":memory:"
        config.InteractiveShell.colors = "nocolor"
        super().__init__(config=config, user_ns=Namespace(__name__="__main__"))
        assert self.display_formatter is not None
        self.display_formatter.active_types = ["text/plain", "image/png"]

    def init_ipython_dir(self, ipython_dir: Any) -> None:
        """No folder of a user is read or made."""

    def init_profile_dir(self, profile_dir: Any) -> None:
        """No profile either, and so no startup files."""

    def enable_gui(self, gui: Any = None) -> None:
        """There is no screen: `%matplotlib inline` is what figures are drawn with."""

    def system(self, cmd: str) -> None:
        """A line with `!`: what the command writes is shown. (IPython's own way needs a terminal.)"""
        command = self.var_expand(cmd, depth=1)
        done = subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        sys.stdout.write(done.stdout)
        self.user_ns["_exit_code"] = done.returncode

    def transform_cell(self, raw_cell: str) -> str:
        """A cell without magics is Python as it is, and IPython's transformers would take longer than most cells."""
        try:
            ast.parse(raw_cell)
        except (SyntaxError, ValueError):
            return super().transform_cell(raw_cell)
        return raw_cell

    def showtraceback(self, exc_tuple: Any = None, *args: Any, **kwargs: Any) -> None:
        """Records the exception, with the frames of cells and of what they call."""
        error = (exc_tuple or sys.exc_info())[1]
        if error is not None:
            self.recorder.error(type(error).__name__, _text(error), _lines(error))

    showsyntaxerror = showtraceback  # type: ignore[assignment]

    def _format_exception_for_storage(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Nothing is stored: IPython would take longer for it than for most cells."""
        return {}

    def run(self, source: str, count: int | None = None) -> ExecutionResult:
        """Runs a cell; what it shows is in ``recorder``."""
        if count is not None:
            self.execution_count = count
        old = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = Stream(self.recorder, "stdout"), Stream(self.recorder, "stderr")
        try:
            return self.run_cell(source, store_history=True)
        finally:
            sys.stdout, sys.stderr = old


def _text(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:  # a class of the student's: its __str__ may do anything
        return ""


def _lines(error: BaseException) -> list[str]:
    try:
        frames = traceback.extract_tb(error.__traceback__)
        ours = next((i for i, frame in enumerate(frames) if frame.filename.startswith("<ipython-input")), len(frames))
        text = traceback.format_list(frames[ours:][-20:]) + traceback.format_exception_only(error)
        return [line[:2000] for line in "".join(text).splitlines()]
    except Exception:
        return []
