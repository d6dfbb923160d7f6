"""
The process between us and a PostgreSQL server: stops it when nobody uses it any more.

Run as a program of its own, so that the server outlives whoever started it while others still use
it, and ends even if all of them are killed. Whoever uses the server holds a shared lock on
`users`; the keeper holds one on `kept` for as long as there is a server, with its process id in it.

    python keeper.py USERS KEPT LOG UID GID COMMAND...        (UID is -1: stay who we are)
"""

import contextlib
import ctypes
import fcntl
import os
import signal
import subprocess
import sys
import time
from types import FrameType

_PATIENCE_SECONDS = 60.0
_LOOK_SECONDS = 1.0
_SET_PARENT_DEATH_SIGNAL = 1


class _ServerEnded(Exception):
    pass


class _AskedToStop(Exception):
    pass


def main(users: str, kept: str, log: str, uid: str, gid: str, *command: str) -> None:
    """Leave our parent, start the server and stay until it ends."""
    kept_file = open(kept, "r+")  # noqa: SIM115  held for as long as we live
    try:
        fcntl.flock(kept_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return  # somebody was quicker
    if os.fork():
        os._exit(0)
    kept_file.truncate(0)
    kept_file.write(str(os.getpid()))
    kept_file.flush()
    _keep(users, _start(log, int(uid), int(gid), command))


def _start(log: str, uid: int, gid: int, command: tuple[str, ...]) -> "subprocess.Popen[bytes]":
    library = ctypes.CDLL(None) if sys.platform == "linux" else None

    def end_with_keeper() -> None:
        if library is not None:
            library.prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGINT)

    runner = {} if uid < 0 else {"user": uid, "group": gid, "extra_groups": []}
    signal.signal(signal.SIGCHLD, _raise_ended)
    with open(log, "ab") as out:
        process: subprocess.Popen[bytes] = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            preexec_fn=end_with_keeper,
            **runner,  # type: ignore[call-overload]
        )
        return process


def _keep(users: str, process: "subprocess.Popen[bytes]") -> None:
    signal.signal(signal.SIGTERM, _raise_asked)
    try:
        # The first user holds its lock before it starts us.
        with open(users, "a") as users_file:
            while process.poll() is None and not _is_free(users_file):
                time.sleep(_LOOK_SECONDS)
            _stop(process)
    except _AskedToStop:
        _stop(process)
    except _ServerEnded:
        pass


def _is_free(users_file: object) -> bool:
    # Never waits for the lock: a waiting exclusive lock would get ahead of a user who leaves.
    try:
        fcntl.flock(users_file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # type: ignore[arg-type]
    except OSError:
        return False
    return True


def _stop(process: "subprocess.Popen[bytes]") -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for wish in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):  # fast, immediate, at last
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(wish)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE_SECONDS)
            return


def _raise_ended(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    raise _ServerEnded


def _raise_asked(_number: int, _frame: FrameType | None) -> None:
    raise _AskedToStop


if __name__ == "__main__":
    main(*sys.argv[1:])
