"""confine: a process that was just forked from the zygote goes into a sandbox, in hundredths of a second.

The zygote calls `fork`. The child, S, calls `enter`, which builds the sandbox around it; where that returns, S is
hostile. It reaches the descriptors that the grader gave it, a read-only view of the interpreter and its packages, one
bounded tmpfs, and itself: it is alone in new user, mount, pid, net, ipc, uts and cgroup namespaces, can gain no
capability, and a filter refuses the system calls listed below. It ends with the zygote, and all its processes with it.
Trusted are the kernel (Linux 5.14 or newer), the zygote and the grader.

The grader hears of it on a socket (SOCK_SEQPACKET), `control`: {"pid": n} with a pidfd, then {"ready": true} once it is
confined; or {"error": line}. S has closed it before it is hostile.

Not bounded here are memory and time (the grader watches both). Not hidden are /proc/cpuinfo and its like, the paths in
/proc/mounts, and what was in the zygote's memory, the environment that it was started with included.
"""

import ctypes
import errno
import json
import os
import platform
import re
import resource
import signal
import socket
import struct
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOME = "/home/student"
REMEDY = (
    "user namespaces are not allowed here ({}): as root run `sysctl -w user.max_user_namespaces=15000` (on Ubuntu also "
    "`sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`; in Docker run with `--security-opt seccomp=unconfined "
    "--security-opt apparmor=unconfined`), or grade with --no-sandbox"
)
NAMESPACES = 0x7E02_0000  # CLONE_NEW: USER, NS (mounts), PID, NET, IPC, UTS, CGROUP
CHILD_SETTID, CHILD_CLEARTID = 0x100_0000, 0x20_0000  # of clone3, too
CLONE3, MOUNT_SETATTR = 435, 442
RDONLY, NOSUID, NODEV, NOEXEC = 1, 2, 4, 8  # the same for mount and mount_setattr
BIND, REC, PRIVATE, DETACH = 0x1000, 0x4000, 0x4_0000, 2  # of mount; the last of umount2
CURRENT_FOLDER, RECURSIVE = -100, 0x8000  # of mount_setattr
SET_PDEATHSIG, SET_DUMPABLE, SET_SECCOMP, DROP_BOUNDING, SET_SECUREBITS = 1, 4, 22, 24, 28  # of prctl
SET_NO_NEW_PRIVS, GET_TID_ADDRESS, AMBIENT = 38, 40, 47


class ConfinementError(Exception):
    """What is missing for the sandbox, and the remedy, in one line."""


@dataclass(frozen=True)
class Bounds:
    """What S may take of the machine."""

    disk: int = 256 * 2**20  # bytes of the one tmpfs that holds its folder, /tmp and /dev/shm
    inodes: int = 10_000
    processes: int = 64  # processes and threads
    files: int = 256  # open files
    file_size: int = 128 * 2**20


def fork(control: socket.socket, *, sandbox: bool) -> bool:
    """Forks the zygote, which has one thread. Returns whether this is the child: in its namespaces, with its users.

    An error goes to the grader: then there is no child.
    """
    ours, theirs = socket.socketpair()
    with ours, theirs:
        try:
            child = _fork_into_namespaces() if sandbox else os.fork()
            if child == 0:
                ours.close()
                _prctl(SET_PDEATHSIG, signal.SIGKILL)
                if theirs.recv(2) != b"go":
                    os._exit(1)
                return True
            pidfd = os.pidfd_open(child)
            if sandbox:
                _map_ids(child)
            _tell(control, pidfd, pid=child)
            os.close(pidfd)
            ours.send(b"go")
        except (OSError, ConfinementError) as error:
            _tell(control, error=_line(error, sandbox))
    return False


def enter(control: socket.socket, keep: Iterable[int], folder: str, bounds: Bounds, *, sandbox: bool) -> None:
    """Returns once this child is confined, in an empty folder, with the descriptors `keep` and 0, 1, 2 (/dev/null).

    Without `sandbox` it gets limits and a clean environment, works in `folder`, and nothing is kept from it.
    """
    try:
        _close_all_but(control.fileno(), *keep)
        os.setsid()
        os.umask(0o022)
        _reset_signals()
        if sandbox:
            folder = HOME
            socket.sethostname("student")
            _build_root(bounds)
        with open(os.devnull, "r+b", buffering=0) as nothing:
            for descriptor in (0, 1, 2):
                os.dup2(nothing.fileno(), descriptor)
        os.chdir(folder)
        _reset_environment(folder, "/tmp" if sandbox else folder)
        _limit(bounds, sandbox)
        if sandbox:
            _drop_privileges()
        _prctl(SET_DUMPABLE, 1)  # else /proc/self is root's; in here there is nobody to hide from
        _prctl(SET_PDEATHSIG, signal.SIGKILL)  # last: a change of credentials forgets both
        if sandbox:
            _install_filter()
        control.send(json.dumps({"ready": True}).encode())  # fails where the grader has gone
    except BaseException as error:
        _tell(control, error=_line(error, sandbox))
        os._exit(1)
    control.close()


def canary(secret: str, port: int, pid: int) -> list[str]:
    """Tries to escape from S, and does no harm where it can. Returns what worked: nothing where the sandbox is tight.

    secret: a file of the host; port: one that listens on 127.0.0.1; pid: a process of the host.
    """
    other = pid if pid != os.getpid() else 2**22  # in a container the grader may be 1, as S is; this one nobody is
    attempts: dict[str, Callable[[], object]] = {
        "read a file of the host": lambda: open(secret).close(),
        "write beside the interpreter": lambda: tempfile.TemporaryFile(dir=sys.prefix).close(),
        "write to the interpreter": lambda: open("/proc/self/exe", "r+b").close(),
        "reach the network": lambda: socket.create_connection(("127.0.0.1", port), 1).close(),
        "signal a process of the host": lambda: os.kill(other, 0),
        "see a process of the host": lambda: os.stat(f"/proc/{other}"),
        "mount": lambda: _mount("no-such-type", "/", 0),  # nothing happens where it is allowed
        "enter a new user namespace": lambda: _call("unshare", 0x1000_0000),
    }
    worked = [name for name, attempt in attempts.items() if _works(attempt)]
    with suppress(OSError):  # there may be no /proc
        status = dict(re.findall(r"(\w+):\s*(\w+)", Path("/proc/self/status").read_text()))
        for field, tight in {"CapEff": "0" * 16, "NoNewPrivs": "1", "Seccomp": "2"}.items():
            worked += [f"run with {field} {status[field]}"] if status[field] != tight else []
    return worked


def _works(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError as error:
        return error.errno == errno.ENODEV  # from mount: allowed, but there is no such type
    return True


# The zygote


def _tell(control: socket.socket, *descriptors: int, **message: Any) -> None:
    with suppress(OSError):  # the grader has gone
        socket.send_fds(control, [json.dumps(message).encode()], descriptors)


def _line(error: BaseException, sandbox: bool) -> str:
    text = " ".join(str(error).split()) or repr(error)
    if not (sandbox and isinstance(error, OSError)):
        return text
    if isinstance(error, PermissionError):
        return REMEDY.format(text)
    return f"the sandbox cannot be built here ({text}): it needs Linux 5.14 or newer; or grade with --no-sandbox"


def _map_ids(child: int) -> None:
    """Says who S is outside: a user of its own where root grades, else whoever grades. Inside it is user 1.

    As root there is also a user 0 inside, who can read an interpreter below /root and makes the mounts.
    """
    me = {"uid": os.geteuid(), "gid": os.getegid()}
    spare = {kind: _spare_id(kind, child) for kind in me}
    if me["uid"] == 0 and all(spare.values()):
        maps = {kind: f"0 {me[kind]} 1\n1 {spare[kind]} 1\n" for kind in me}
    else:
        Path(f"/proc/{child}/setgroups").write_text("deny")
        maps = {kind: f"1 {me[kind]} 1\n" for kind in me}
    for kind, lines in maps.items():
        Path(f"/proc/{child}/{kind}_map").write_text(lines)


def _spare_id(kind: str, child: int) -> int | None:
    """A user or group id that nobody has, another for each child; None where this user namespace has too few."""
    lines = Path(f"/proc/self/{kind}_map").read_text().splitlines()
    ranges = [[int(word) for word in line.split()] for line in lines]
    first, _, count = max(ranges, key=lambda each: each[2])
    room = min(count // 2, 0x7000_0000)  # above what systemd gives to containers, below what is negative to some
    return first + room + child % room if room else None


def _fork_into_namespaces() -> int:
    """os.fork, but the child is pid 1 of new namespaces: what os.fork does, with clone3 in the place of fork.

    os.fork and then unshare would leave nobody outside to write the id maps but one more fork, and a fork of a process
    with torch costs 15 ms.
    """
    tid = ctypes.c_void_p()  # where libc keeps the main thread's id: the child's must replace it there
    with suppress(OSError):
        _prctl(GET_TID_ADDRESS, ctypes.addressof(tid))
    flags = NAMESPACES | (CHILD_SETTID | CHILD_CLEARTID if tid.value else 0)
    request = struct.pack("8Q", flags, 0, tid.value or 0, 0, signal.SIGCHLD, 0, 0, 0)
    ctypes.pythonapi.PyOS_BeforeFork()
    pid = _libc.syscall(CLONE3, request, ctypes.c_size_t(len(request)))
    if pid == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
        return 0
    ctypes.pythonapi.PyOS_AfterFork_Parent()
    if pid < 0:
        raise ConfinementError(REMEDY.format(os.strerror(ctypes.get_errno())))
    return int(pid)


# S, on its way in


def _close_all_but(*kept: int) -> None:
    for descriptor in {int(name) for name in os.listdir("/proc/self/fd")} - {0, 1, 2, *kept}:
        with suppress(OSError):  # the one that listed them
            os.close(descriptor)


def _reset_signals() -> None:
    """As Python starts. Having a handler, SIGINT reaches even a pid 1."""
    signal.set_wakeup_fd(-1)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN if number in (signal.SIGPIPE, signal.SIGXFSZ) else signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


def _reset_environment(home: str, temporary: str) -> None:
    backend = {name: value for name, value in os.environ.items() if name == "MPLBACKEND"}
    os.environ.clear()
    os.environ.update(HOME=home, USER="student", LANG="C.UTF-8", PATH=f"{sys.prefix}/bin:/usr/bin:/bin", **backend)
    os.environ.update(TMPDIR=temporary, MPLCONFIGDIR=temporary, OMP_NUM_THREADS="1", PYTHONDONTWRITEBYTECODE="1")
    tempfile.tempdir = None  # where it has looked before


def _limit(bounds: Bounds, sandbox: bool) -> None:
    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: bounds.file_size,
        resource.RLIMIT_MEMLOCK: 2**16,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_NOFILE: bounds.files,
    }
    if sandbox:  # it counts the user's processes in this user namespace
        limits[resource.RLIMIT_NPROC] = bounds.processes
    for kind, limit in limits.items():
        most = resource.getrlimit(kind)[1]
        limit = limit if most == resource.RLIM_INFINITY else min(limit, most)
        resource.setrlimit(kind, (limit, limit))


def _drop_privileges() -> None:
    """Becomes user 1 with no capability, now or ever."""
    with suppress(PermissionError):  # an ordinary user may not; its groups own nothing that S can see
        os.setgroups([])
    _prctl(AMBIENT, 4)
    with suppress(OSError):  # the first number that is no capability
        for capability in range(64):
            _prctl(DROP_BOUNDING, capability)
    _prctl(SET_SECUREBITS, 0b1110_1111)  # user 0 means nothing; locked
    os.setresgid(1, 1, 1)
    os.setresuid(1, 1, 1)
    _call("capset", struct.pack("II", 0x2008_0522, 0), bytes(24))
    _prctl(SET_NO_NEW_PRIVS, 1)
    for path in (sys.executable, __file__):
        if not os.access(path, os.R_OK):
            raise ConfinementError(f"{path} and the folders above it must be readable for all users: see chmod")


# The file system

SYSTEM = ["/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/fonts", "/etc/alternatives", "/etc/localtime"]
DEVICES = ["null", "zero", "full", "random", "urandom"]
ETC = {
    "passwd": f"root:x:0:0::/:/bin/false\nstudent:x:1:1::{HOME}:/bin/sh\n",
    "group": "root:x:0:\nstudent:x:1:\n",
    "hostname": "student\n",
    "hosts": "127.0.0.1 localhost student\n",
}


def shown() -> list[str]:
    """The paths of the machine that S sees: Python, its packages and what they stand on; none lies in another one.

    A folder on sys.path counts only below site-packages: an editable install puts the whole course there.
    """
    packages = [path for path in sys.path if {"site-packages", "dist-packages"} & set(Path(path).parts)]
    wanted = [sys.prefix, sys.base_prefix, str(Path(__file__).parents[1]), *packages, *SYSTEM, "/etc/mime.types"]
    paths = {os.path.abspath(path) for path in wanted if os.path.exists(path)}
    return sorted(path for path in paths if not _lies_in(path, paths))


def _lies_in(path: str, folders: Iterable[str]) -> bool:
    return not set(map(str, Path(path).parents)).isdisjoint(folders)


def _build_root(bounds: Bounds) -> None:
    """Moves S to a root of its own: a tmpfs with what it may see. The old root has gone then."""
    paths = {path: os.path.realpath(path) for path in shown()}  # now: later, links start from another root
    links = {path: os.readlink(path) for path, real in paths.items() if os.path.islink(path) and _lies_in(real, paths)}
    _mount("none", "/", REC | PRIVATE)
    _mount("tmpfs", "/tmp", NOSUID | NODEV, "mode=755,size=1m,nr_inodes=1000")
    os.mkdir("/tmp/old")
    _call("pivot_root", b"/tmp", b"/tmp/old")
    os.chdir("/")
    os.mkdir("/own")
    _mount("tmpfs", "/own", NOSUID | NODEV, f"mode=755,size={bounds.disk},nr_inodes={bounds.inodes}")
    for target, mode in ((HOME, 0o755), ("/tmp", 0o1777), ("/dev/shm", 0o1777)):
        source = "/own/" + os.path.basename(target)
        os.mkdir(source)
        os.chmod(source, mode)
        os.chown(source, 1, 1)
        _bind(source, target, NOSUID | NODEV)
    for path in paths.keys() - links.keys():
        _bind("/old" + paths[path], path, RDONLY | NOSUID | NODEV)
    for path, target in links.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.symlink(target, path)
    for device in DEVICES:
        _bind(f"/old/dev/{device}", f"/dev/{device}", RDONLY | NOSUID | NOEXEC)
    os.makedirs("/etc", exist_ok=True)
    for name, text in ETC.items():
        Path("/etc", name).write_text(text)
    os.mkdir("/proc")
    with suppress(PermissionError):  # refused where the machine's own is partly covered, as in Docker: it stays empty
        _mount("proc", "/proc", RDONLY | NOSUID | NODEV | NOEXEC)
    for folder in ("/own", "/old"):
        _call("umount2", folder.encode(), DETACH)
        os.rmdir(folder)
    _seal("/", RDONLY | NOSUID | NODEV, how=0)


def _bind(source: str, target: str, attributes: int) -> None:
    os.makedirs(target if os.path.isdir(source) else os.path.dirname(target), exist_ok=True)
    if not os.path.isdir(source):
        Path(target).touch()
    _mount(source, target, BIND | REC)
    _seal(target, attributes)


def _mount(source: str, target: str, flags: int, options: str = "") -> None:
    """Mounts tmpfs or proc, binds a path to another, or changes a mount."""
    _call("mount", source.encode(), target.encode(), source.encode(), ctypes.c_ulong(flags), options.encode())


def _seal(target: str, attributes: int, how: int = RECURSIVE) -> None:
    """Adds attributes to a mount; unlike a remount, this leaves alone those that the kernel has locked."""
    request = struct.pack("4Q", attributes, 0, 0, 0)
    _call("syscall", MOUNT_SETATTR, CURRENT_FOLDER, target.encode(), how, request, ctypes.c_size_t(len(request)))


# The filter: what is refused, with its number on x86_64 and on aarch64

CALLS = """
ptrace 101 117, process_vm_readv 310 270, process_vm_writev 311 271, process_madvise 440 440, kcmp 312 272,
pidfd_getfd 438 438, add_key 248 217, request_key 249 218, keyctl 250 219,
bpf 321 280, perf_event_open 298 241, userfaultfd 323 282, io_uring_setup 425 425, io_uring_enter 426 426,
io_uring_register 427 427, vmsplice 278 75, personality 135 92,
mount 165 40, umount2 166 39, pivot_root 155 41, move_mount 429 429, open_tree 428 428, fsopen 430 430,
fsconfig 431 431, fsmount 432 432, fspick 433 433, mount_setattr 442 442, chroot 161 51, unshare 272 97, setns 308 268,
memfd_create 319 279, memfd_secret 447 447, shmget 29 194, shmat 30 196, semget 64 190, msgget 68 186, mq_open 240 180,
open_by_handle_at 304 265, name_to_handle_at 303 264, fanotify_init 300 262,
kexec_load 246 104, kexec_file_load 320 294, init_module 175 105, finit_module 313 273, delete_module 176 106,
swapon 167 224, swapoff 168 225, reboot 169 142, acct 163 89, quotactl 179 60, quotactl_fd 443 443, syslog 103 116,
sethostname 170 161, setdomainname 171 162,
settimeofday 164 170, clock_settime 227 112, adjtimex 159 171, clock_adjtime 305 266,
mbind 237 235, move_pages 279 239, migrate_pages 256 238, iopl 172 -, ioperm 173 -, modify_ldt 154 -, uselib 134 -
"""
JUDGED = "socket 41 198, socketpair 53 199, clone 56 220, ioctl 16 29, prctl 157 167"  # by an argument, below
LAST_KNOWN = 462  # mseal, Linux 6.10: the later ones nobody has looked at yet. The x32 calls have greater numbers too.
MACHINES = {"x86_64": (0, 0xC000_003E), "aarch64": (1, 0xC000_00B7)}  # the column above, and seccomp's name for it
ALLOW, KILL, PRETEND = 0x7FFF_0000, 0x8000_0000, 0x5_0000  # PRETEND: not done, and 0 is returned
REFUSE, ABSENT = PRETEND | errno.EPERM, PRETEND | errno.ENOSYS
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06  # instructions of classic BPF
NUMBER, ARCH, ARGUMENTS = 0, 4, 16  # where struct seccomp_data has them; an argument has 8 bytes, the low half first
IS, IS_NOT, HAS = (EQUAL, 0, 1), (EQUAL, 1, 0), (ANY_BIT, 0, 1)  # a test, and how much it skips if true and if false
RULES = [  # call, which argument, test, value, answer where the test holds
    ("socket", 0, IS_NOT, socket.AF_UNIX, REFUSE),
    ("socketpair", 0, IS_NOT, socket.AF_UNIX, REFUSE),
    ("clone", 0, HAS, NAMESPACES, REFUSE),
    ("ioctl", 1, IS, 0x5412, REFUSE),  # TIOCSTI types into a terminal
    ("ioctl", 1, IS, 0x541C, REFUSE),  # TIOCLINUX pastes into one
    ("prctl", 0, IS, SET_PDEATHSIG, PRETEND),  # S must end with the zygote; torch.multiprocessing asks for its own
]


def _filter(column: int, arch: int) -> bytes:
    """The program that judges each system call of S, for one kind of machine."""
    found = {name: pair[column] for name, *pair in re.findall(r"(\w+) (\d+) (\d+|-)", CALLS + JUDGED)}
    numbers = {name: int(text) for name, text in found.items() if text != "-"}
    program = [(LOAD, 0, 0, ARCH), (EQUAL, 1, 0, arch), (RETURN, 0, 0, KILL), (LOAD, 0, 0, NUMBER)]
    program += [(AT_LEAST, 0, 1, LAST_KNOWN + 1), (RETURN, 0, 0, ABSENT)]
    program += [(EQUAL, 0, 1, CLONE3), (RETURN, 0, 0, ABSENT)]  # its flags lie in memory; libc goes on to clone
    for call, argument, (test, yes, no), value, answer in RULES:
        program += [(EQUAL, 0, 4, numbers[call]), (LOAD, 0, 0, ARGUMENTS + 8 * argument), (test, yes, no, value)]
        program += [(RETURN, 0, 0, answer), (LOAD, 0, 0, NUMBER)]
    for call in numbers.keys() - {rule[0] for rule in RULES}:
        program += [(EQUAL, 0, 1, numbers[call]), (RETURN, 0, 0, REFUSE)]
    return b"".join(struct.pack("HBBI", *instruction) for instruction in [*program, (RETURN, 0, 0, ALLOW)])


FILTERS = {machine: _filter(*how) for machine, how in MACHINES.items()}  # made once, in the zygote


def _install_filter() -> None:
    program = FILTERS.get(machine := platform.machine(), b"")
    if not program:
        raise ConfinementError(f"no list of system calls for {machine}: use x86_64 or aarch64, or --no-sandbox")
    code = ctypes.create_string_buffer(program, len(program))
    request = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(code)))
    _prctl(SET_SECCOMP, 2, ctypes.addressof(request))


# The C library

_libc = ctypes.PyDLL(None, use_errno=True)  # not CDLL: a fork must not let go of the interpreter's lock


def _call(name: str, *arguments: Any) -> None:
    if getattr(_libc, name)(*arguments) == -1:
        words = [each.decode() for each in arguments if isinstance(each, bytes) and each.isascii()]
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), " ".join([name, *words]))


def _prctl(option: int, *arguments: int) -> None:
    _call("prctl", option, *map(ctypes.c_ulong, (*arguments, 0, 0, 0, 0)[:4]))
