"""What a killed server leaves behind and what would keep a new one from starting."""

import contextlib
import os
import signal
from pathlib import Path

_PROCESSES = Path("/proc")


def clear(data: Path) -> None:
    """
    End the orphans of a dead server and forget its process id.

    Only to be called while no server runs on the folder. A busy orphan holds the shared memory; a
    process id that was given to some other program looks like a server that still runs. Where
    there is no /proc (macOS), PostgreSQL's own judgement has to do.
    """
    if not _PROCESSES.is_dir():
        return
    for process in _PROCESSES.iterdir():
        if process.name.isdecimal() and _is_of(process, data):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(int(process.name), signal.SIGKILL)
    _forget_stranger(data / "postmaster.pid", data)


def _forget_stranger(pid_file: Path, data: Path) -> None:
    try:
        process = _PROCESSES / pid_file.read_text().splitlines()[0]
    except (FileNotFoundError, IndexError):
        return
    # Of a process that is gone PostgreSQL judges itself, and better (by its shared memory).
    if process.exists() and not _is_of(process, data):
        pid_file.unlink()


def _is_of(process: Path, data: Path) -> bool:
    """Whether it is a PostgreSQL whose data folder this is: it works inside of it."""
    try:
        works_in = (process / "cwd").readlink()
        return works_in == data and (process / "comm").read_text().strip() == "postgres"
    except OSError:
        return False
