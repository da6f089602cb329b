"""The sandbox of a submission, entered for real by a fork of a small process, as root and as an ordinary user."""

import json
import os
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from dlcourse.grading import confine

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="namespaces are Linux's")

REPOSITORY = Path(confine.__file__).parents[2]
ROOT = os.geteuid() == 0

# Stands for the zygote. The fork that it confines runs the code that it is sent, and sends back what that leaves as
# `answer`.
ZYGOTE = """
import json, os, signal, socket, sys
from dlcourse.grading import confine, zygote

signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGCHLD, zygote._bury)
forgotten = open("/etc/passwd")

control, channel = (socket.socket(fileno=int(number)) for number in sys.argv[1:3])
bounds, folder = confine.Bounds(**json.loads(sys.argv[3])), sys.argv[4]
if confine.fork(control, sandbox=not folder):
    confine.enter(control, [channel.fileno()], folder, bounds, sandbox=not folder)
    names = {"channel": channel, "confine": confine}
    exec(channel.recv(100_000).decode(), names)
    channel.sendall(json.dumps(names.get("answer")).encode())
    os._exit(0)
control.close()
channel.close()
sys.stdin.read()
"""

# Ways to run a command. As an ordinary user: what lies in a closed folder (/root, or one from mktemp) is shown there
# again, in the folder's place, since nobody but root could start it otherwise.
AS_NOBODY = """
closed=$1 paths=$2; shift 2
show() {
    if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "${2%/*}"; touch "$2"; fi
    mount --bind "$1" "$2"
}
if [ -n "$closed" ]; then
    mount -t tmpfs tmpfs /mnt
    for path in $paths; do show "$path" "/mnt$path"; done
    for folder in $closed; do mount -t tmpfs -o mode=755 tmpfs "$folder"; done
    for path in $paths; do show "/mnt$path" "$path"; done
    umount --recursive /mnt
    cd "$PWD"
fi
exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
"""
# unshare(1) would need newuidmap for this.
WITH_MANY_USERS = """
import ctypes, os, sys
waits, goes = os.pipe()
if os.fork() == 0:
    os.close(goes)
    os.read(waits, 1)
    for kind in ("uid", "gid"):
        with open(f"/proc/{os.getppid()}/{kind}_map", "w") as file: file.write("0 0 65536")
    os._exit(0)
ctypes.CDLL(None).unshare(0x1000_0000)
os.close(goes)
os.wait()
os.execvp(sys.argv[1], sys.argv[1:])
"""
NO_NAMESPACES = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$@"'


def as_nobody(*more: Path) -> list[str]:
    """Needs root. Closed folders are those that others cannot enter; more: what must be seen in them, too."""
    wanted = {Path(sys.prefix), Path(sys.base_prefix), REPOSITORY / "dlcourse", *more}
    paths = {each for path in wanted for each in ([path] if path.stat().st_mode & 1 else path.iterdir())}
    closed = {folder for path in paths for folder in path.parents if not folder.stat().st_mode & 1}
    topmost = [folder for folder in closed if closed.isdisjoint(folder.parents)]
    inside = [path for path in paths if not closed.isdisjoint(path.parents)]
    words = [" ".join(map(str, sorted(each))) for each in (topmost, inside)]
    return ["unshare", "--mount", "sh", "-euc", AS_NOBODY, "sh", *words]


WAYS: dict[str, Callable[[], list[str]]] = {
    "whoever runs the tests": lambda: [],
    "an ordinary user": as_nobody,
    "root without CAP_SYS_ADMIN": lambda: ["setpriv", "--bounding-set=-sys_admin"],
    "root of a container with 65,536 users": lambda: [sys.executable, "-c", WITH_MANY_USERS],
    "root of a container with one user": lambda: ["unshare", "--map-root-user", "--mount"],
}
NEEDS_ROOT = {"an ordinary user", "root without CAP_SYS_ADMIN", "root of a container with 65,536 users"}
every_way = pytest.mark.parametrize(
    "way",
    [pytest.param(way, marks=pytest.mark.skipif(way in NEEDS_ROOT and not ROOT, reason="needs root")) for way in WAYS],
)


class Cage:
    """A process on its way into the sandbox, seen from the grader's side."""

    def __init__(self, stack: ExitStack, command: list[str], sandbox: bool, bounds: dict[str, int]) -> None:
        self.control, control = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.channel, channel = socket.socketpair()
        for ours in (self.control, self.channel):
            ours.settimeout(20)
            stack.enter_context(ours)
        numbers = [control.fileno(), channel.fileno()]
        self.folder = "" if sandbox else stack.enter_context(tempfile.TemporaryDirectory())
        words = [sys.executable, "-P", "-c", ZYGOTE, *map(str, numbers), json.dumps(bounds), self.folder]
        self.zygote = stack.enter_context(
            subprocess.Popen([*command, *words], stdin=subprocess.PIPE, pass_fds=numbers, env={"SECRET": "x", **PATHS})
        )
        stack.callback(self.zygote.kill)
        control.close()
        channel.close()
        message, descriptors, _, _ = socket.recv_fds(self.control, 10_000, 2)
        self.told = json.loads(message)
        for descriptor in descriptors:
            stack.callback(os.close, descriptor)
        self.pidfd = descriptors[0] if descriptors else None
        if descriptors:
            self.told |= json.loads(self.control.recv(10_000))

    def run(self, code: str) -> Any:
        """What the code leaves as `answer`, in the sandbox."""
        self.channel.sendall(code.encode())
        return json.loads(self.channel.makefile().read())

    def start(self, code: str) -> None:
        """Runs code that sends b"." once it is ready for what comes."""
        self.channel.sendall((code + "\nimport signal; channel.send(b'.'); signal.pause()").encode())
        assert self.channel.recv(1) == b"."

    def kill(self) -> None:
        """As the grader does it."""
        signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)

    def has_ended(self) -> bool:
        """After at most 10 s; its descendants as well: they hold the other end of the channel."""
        self.channel.settimeout(10)
        return bool(select.select([self.pidfd], [], [], 10)[0]) and self.channel.recv(1) == b""


PATHS = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
Open = Callable[..., Cage]


@pytest.fixture
def cage() -> Iterator[Open]:
    """cage(way, sandbox=True, **bounds): a Cage that is gone after the test."""
    with ExitStack() as stack:
        yield lambda way="whoever runs the tests", *, sandbox=True, **bounds: Cage(stack, WAYS[way](), sandbox, bounds)


@pytest.fixture
def canary() -> Iterator[Callable[[int], str]]:
    """canary(pid): a call of confine.canary on a file and a port that anybody outside may open."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
        secret = Path(folder, "secret")
        secret.write_text("secret")
        Path(folder).chmod(0o755)
        yield lambda pid: f"answer = confine.canary({str(secret)!r}, {server.getsockname()[1]}, {pid})"


@every_way
def test_nothing_gets_out(way: str, cage: Open, canary: Callable[[int], str]) -> None:
    """Each attempt of the canary is refused, with root's rights outside and without."""
    caged = cage(way)

    assert caged.told.get("ready"), caged.told
    assert caged.run(canary(caged.zygote.pid)) == []
    assert caged.has_ended()


def test_the_canary_notices_an_open_cage(cage: Open, canary: Callable[[int], str]) -> None:
    """Without a sandbox it does all that its user may do, here in a mount namespace that ends with the test."""
    caged = cage("root of a container with one user", sandbox=False)

    worked = caged.run(canary(caged.zygote.pid))

    assert {"read a file of the host", "reach the network", "signal a process of the host"} <= set(worked)
    assert {"see a process of the host", "mount", "enter a new user namespace", "run with Seccomp 0"} <= set(worked)


@every_way
def test_python_and_its_packages_are_all_that_is_seen(way: str, cage: Open) -> None:
    """No home, no /var, no /run, no /sys; of the repository the package alone; one's own descriptors and variables."""
    caged = cage(way)

    seen = caged.run(f"""
import os, sys, json
def listed(path): return sorted(os.listdir(path)) if os.path.isdir(path) else []
answer = dict(top=listed("/"), homes=listed("/home"), here=[os.getcwd(), *listed(".")],
              repository=listed({str(REPOSITORY)!r}),
              devices=listed("/dev"), etc=listed("/etc"), shm=listed("/dev/shm"), variables=sorted(os.environ),
              descriptors=[number for number in range(200) if os.path.exists(f"/proc/self/fd/{{number}}")],
              channel=channel.fileno(), streams=[os.readlink(f"/proc/self/fd/{{number}}") for number in range(3)],
              who=[os.getuid(), os.getgid(), os.getpid(), os.uname().nodename, os.getsid(0)],
              owner=os.stat("/proc/self/stat").st_uid)
""")

    mounted = {Path(path).parts[1] for path in confine.shown()}
    assert set(seen["top"]) == mounted | {"dev", "etc", "home", "proc", "tmp"}
    assert seen["here"] == ["/home/student"]
    assert "student" in seen["homes"]
    assert set(seen["repository"]) <= {"dlcourse", Path(sys.prefix).name}
    assert seen["devices"] == ["full", "null", "random", "shm", "urandom", "zero"]
    assert "shadow" not in seen["etc"]
    assert seen["shm"] == []
    assert (
        {"HOME", "PATH", "TMPDIR"}
        <= set(seen["variables"])
        <= {*("HOME", "LANG", "MPLCONFIGDIR", "OMP_NUM_THREADS", "PATH", "PYTHONDONTWRITEBYTECODE", "TMPDIR", "USER")}
    )
    assert seen["descriptors"] == [0, 1, 2, seen["channel"]]
    assert seen["streams"] == ["/dev/null"] * 3
    assert seen["who"] == [1, 1, 1, "student", 1]
    assert seen["owner"] == 1


@every_way
def test_nothing_of_the_machine_can_be_written(way: str, cage: Open) -> None:
    """Three folders of one small file system can; no mount has set-user-id programs, and devices are only in /dev."""
    caged = cage(way)

    mounts = caged.run('answer = [line.split()[1:4] for line in open("/proc/self/mounts")]')

    flags = {target: set(options.split(",")) for target, _, options in mounts}
    assert {target for target, options in flags.items() if "rw" in options} == {"/home/student", "/tmp", "/dev/shm"}
    assert all("nosuid" in options for options in flags.values())
    assert {target for target, options in flags.items() if "nodev" not in options} == {
        f"/dev/{device}" for device in confine.DEVICES
    }


@every_way
def test_every_namespace_is_new(way: str, cage: Open) -> None:
    """Though the filter refuses already most of what one could do in an old one."""
    names = ["user", "mnt", "pid", "net", "ipc", "uts", "cgroup"]
    caged = cage(way)
    outside = [os.readlink(f"/proc/{caged.zygote.pid}/ns/{name}") for name in names]

    inside = caged.run(f'import os; answer = [os.readlink(f"/proc/self/ns/{{name}}") for name in {names}]')

    assert [name for name, old, new in zip(names, outside, inside, strict=True) if old == new] == []


@every_way
def test_honest_code_runs(way: str, cage: Open) -> None:
    """Programs, pools, threads, temporary files, shared memory and what /proc says about oneself."""
    caged = cage(way)

    answer = caged.run("""
import multiprocessing, os, signal, subprocess, sys, tempfile, threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.shared_memory import SharedMemory
with multiprocessing.get_context("fork").Pool(2) as pool: squares = pool.map(abs, [-1, 2])
thread = threading.Thread(target=squares.append, args=[3]); thread.start(); thread.join()
with tempfile.NamedTemporaryFile("w+") as file:
    file.write("4"); file.flush(); squares.append(int(open(file.name).read()))
memory = SharedMemory(create=True, size=10); memory.unlink(); squares.append(memory.size)
python = [sys.executable, "-c", "import dlcourse.grading.confine; print(6)"]
squares.append(int(subprocess.run(python, capture_output=True, check=True).stdout))
open("mine", "w").write("7"); squares.append(int(subprocess.check_output("cat mine", shell=True)))
squares.append(len(os.listdir("/proc/self/task")))
with ThreadPoolExecutor(1) as pool: pool.submit(signal.pthread_kill, threading.main_thread().ident, 0).result()
answer = squares
""")

    assert answer == [1, 2, 3, 4, answer[4], 6, 7, 1]


def test_system_calls_of_the_list_are_refused(cage: Open) -> None:
    """Each number answers EPERM; a call that is newer than the list does not exist; nor do the x32 calls and clone3."""
    column = confine.MACHINES[os.uname().machine][0]
    numbers = [int(pair[column]) for pair in re.findall(r"\w+ (\d+) (\d+|-)", confine.CALLS) if pair[column] != "-"]
    caged = cage()

    answers = caged.run(f"""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
def call(*words): return ctypes.get_errno() if libc.syscall(*map(ctypes.c_long, words)) < 0 else 0
answer = [[call(number) for number in {numbers}], [call(number) for number in (435, 463, 500, 0x4000_0027)]]
""")

    assert len(numbers) > 60
    assert answers == [[1] * len(numbers), [38] * 4]


def test_arguments_are_judged(cage: Open) -> None:
    """Sockets of UNIX alone, no new namespace, no typing into a terminal; the tie to the zygote cannot be cut."""
    caged = cage()

    answers = caged.run("""
import ctypes, errno, fcntl, os, socket
libc = ctypes.CDLL(None, use_errno=True)
def refused(function, *arguments):
    try: function(*arguments)
    except OSError as error: return errno.errorcode[error.errno]
def clone():
    number = {"x86_64": 56, "aarch64": 220}[os.uname().machine]
    pid = libc.syscall(number, ctypes.c_long(0x1000_0011), 0, 0, 0, 0)
    if pid == 0: os._exit(0)
    if pid < 0: raise OSError(ctypes.get_errno(), "")
answer = [
    refused(socket.socket, socket.AF_INET), refused(socket.socket, socket.AF_NETLINK), refused(socket.socketpair, 40),
    refused(clone), refused(fcntl.ioctl, 0, 0x5412, b"x"), refused(fcntl.ioctl, 0, 0x541C, b"x"),
    refused(socket.socketpair), libc.prctl(1, 0), libc.prctl(2, ctypes.byref(kept := ctypes.c_int())), kept.value,
]
""")

    assert answers == ["EPERM"] * 6 + [None, 0, 0, signal.SIGKILL]


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_decides_alike_on_every_machine(machine: str) -> None:
    """The program, run by hand: what is listed is refused and read, write and a plain fork are not."""
    column, arch = confine.MACHINES[machine]
    read, clone, socket_call = [(0, 63), (56, 220), (41, 198)][0][column], (56, 220)[column], (41, 198)[column]
    program = list(struct.iter_unpack("HBBI", confine.FILTERS[machine]))

    def judge(number: int, argument: int = 0, arch: int = arch) -> int:
        data, value, step = struct.pack("IIQ6Q", number, arch, 0, *[argument] * 6), 0, 0
        while True:
            code, yes, no, k = program[step]
            holds = {0x15: value == k, 0x35: value >= k, 0x45: bool(value & k)}.get(code)
            if code == 0x06:
                return k
            if code == 0x20:
                value = struct.unpack_from("I", data, k)[0]
            step += 1 if holds is None else 1 + (yes if holds else no)

    assert judge(read) == judge(clone, signal.SIGCHLD) == judge(socket_call, socket.AF_UNIX) == confine.ALLOW
    assert judge(clone, 0x1000_0000) == judge(socket_call, socket.AF_INET) == confine.REFUSE
    assert judge(read, arch=0x4000_0003) == confine.KILL
    for pair in re.findall(r"\w+ (\d+) (\d+|-)", confine.CALLS):
        assert pair[column] == "-" or judge(int(pair[column])) == confine.REFUSE


@pytest.mark.parametrize(("machine", "header"), [("x86_64", "asm/unistd_64.h"), ("aarch64", "asm-generic/unistd.h")])
def test_the_numbers_are_those_of_the_kernel(machine: str, header: str) -> None:
    """As its headers have them, where they are installed."""
    found = [
        path for path in (*Path("/usr/include").glob(f"*/{header}"), Path("/usr/include", header)) if path.exists()
    ]
    if not found:
        pytest.skip(f"no {header} here")
    kernel = dict(re.findall(r"#define __NR3?2?6?4?_(\w+)\s+(\d+)", found[0].read_text()))
    column = confine.MACHINES[machine][0]
    listed = re.findall(r"(\w+) (\d+) (\d+|-)", confine.CALLS + confine.JUDGED)

    wrong = {name for name, *pair in listed if pair[column] != "-" and kernel.get(name, pair[column]) != pair[column]}

    assert wrong == set()


BOUNDS = [
    ("disk", 2**20, "ENOSPC", "[open(f'/dev/shm/{i}', 'wb').write(bytes(2**18)) for i in range(8)]"),
    ("inodes", 50, "ENOSPC", "[open(f'/tmp/{i}', 'w').close() for i in range(100)]"),
    ("file_size", 2**16, "EFBIG", "open('large', 'wb').write(bytes(2**17))"),
    ("files", 40, "EMFILE", "kept = [os.open('.', 0) for _ in range(100)]"),
    ("processes", 8, "EAGAIN", "[os.fork() or (time.sleep(60), os._exit(0)) for _ in range(20)]"),
]


@pytest.mark.parametrize(
    "way",
    [
        "whoever runs the tests",
        pytest.param("an ordinary user", marks=pytest.mark.skipif(not ROOT, reason="needs root")),
    ],
)
@pytest.mark.parametrize(("bound", "value", "error", "code"), BOUNDS, ids=[bound for bound, *_ in BOUNDS])
def test_a_bound_holds(way: str, bound: str, value: int, error: str, code: str, cage: Open) -> None:
    """The call that goes over it fails; nobody outside feels it."""
    caged = cage(way, **{bound: value})
    attempt = f"import errno, os, time\ntry: {code}\nexcept OSError as error: answer = errno.errorcode[error.errno]"

    caged.channel.sendall(
        (attempt + "\nimport json; channel.sendall(json.dumps(answer).encode()); os._exit(4)").encode()
    )

    assert json.loads(caged.channel.recv(100)) == error
    assert caged.has_ended()


@pytest.mark.parametrize("sandbox", [True, False], ids=["sandbox", "no sandbox"])
def test_the_end_of_it_is_the_end_of_what_it_started(sandbox: bool, cage: Open) -> None:
    """A child stays behind with the channel."""
    caged = cage(sandbox=sandbox)
    caged.start("import os, time\nif os.fork() == 0: time.sleep(60)")

    caged.kill()

    assert caged.has_ended()


@every_way
def test_it_ends_with_the_zygote(way: str, cage: Open) -> None:
    """And with all of its own, whatever it does about it."""
    caged = cage(way)
    caged.start(
        "import ctypes, os, time; ctypes.CDLL(None).prctl(1, 0)\nif os.fork() == 0: os.setsid(); time.sleep(60)"
    )

    caged.zygote.kill()

    assert caged.has_ended()


def test_it_has_let_go_of_the_graders_socket(cage: Open) -> None:
    """What it says there would be believed."""
    caged = cage()
    caged.start("")

    assert caged.control.recv(100) == b""


def test_ctrl_c_reaches_it(cage: Open) -> None:
    """SIGINT is a KeyboardInterrupt, though it is a pid 1."""
    caged = cage()
    code = "import time, os\ntry: channel.send(b'.'); time.sleep(60)\nexcept KeyboardInterrupt: channel.send(b'caught')"
    caged.channel.sendall(code.encode())
    assert caged.channel.recv(1) == b"."

    signal.pidfd_send_signal(caged.pidfd, signal.SIGINT)

    assert caged.channel.recv(6) == b"caught"


@pytest.mark.skipif(not ROOT, reason="needs root")
def test_each_has_a_user_of_its_own_where_root_grades(cage: Open) -> None:
    """Neither root nor each other, seen from outside; and with no capability."""
    first, second = (Path(f"/proc/{cage().told['pid']}/status").read_text() for _ in range(2))

    users = {re.search(r"Uid:\s*(\d+)", status)[1] for status in (first, second)}

    assert len(users) == 2
    assert all(int(user) >= 0x7000_0000 for user in users)
    assert re.search(r"CapBnd:\s*0+\n", first)


def test_no_namespaces_no_sandbox(cage: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the machine refuses user namespaces, the one message is what to do about it."""
    monkeypatch.setitem(WAYS, "refused", lambda: ["unshare", "--map-root-user", "sh", "-euc", NO_NAMESPACES, "sh"])

    caged = cage("refused")

    assert caged.told == {
        "error": "user namespaces are not allowed here (No space left on device): as root run "
        "`sysctl -w user.max_user_namespaces=15000` (on Ubuntu also `sysctl -w "
        "kernel.apparmor_restrict_unprivileged_userns=0`; in Docker run with `--security-opt seccomp=unconfined "
        "--security-opt apparmor=unconfined`), or grade with --no-sandbox"
    }
    assert caged.control.recv(100) == b""


@pytest.mark.skipif(not ROOT, reason="needs root")
def test_what_only_root_can_read_is_named(cage: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """An install with umask 077: the zygote could read it, and S would fail at its first import."""
    close = 'mount -t tmpfs tmpfs /mnt; install -m 600 "$0" /mnt/closed; mount --bind /mnt/closed "$0"; exec "$@"'
    monkeypatch.setitem(WAYS, "closed", lambda: ["unshare", "--mount", "sh", "-euc", close, confine.__file__])

    caged = cage("closed")

    error = f"{confine.__file__} and the folders above it must be readable for all users: see chmod"
    assert caged.told["error"] == error


def test_without_a_sandbox_it_works_in_the_folder_that_it_is_given(cage: Open) -> None:
    """With limits and a clean environment."""
    caged = cage(sandbox=False)

    folder, variables, entries = caged.run("""
import os
open("left", "w").close()
answer = [os.getcwd(), dict(os.environ), os.listdir()]
""")

    assert folder == caged.folder
    assert entries == ["left"]
    assert "SECRET" not in variables
    assert variables["HOME"] == variables["TMPDIR"] == folder
