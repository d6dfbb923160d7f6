"""Ends what a killed `hall` left running, where the system does not do that itself (macOS)."""

import contextlib
import fcntl
import os
import signal
import subprocess
from pathlib import Path

_OURS = ("granian", "procrastinate")


class Register:
    """The process ids of our children, in a file that is locked for as long as we live."""

    def __init__(self, home: Path) -> None:
        """Open ours; what is left of those who died is ended first."""
        folder = home / "running"
        folder.mkdir(exist_ok=True)
        for path in folder.glob("*.pids"):
            _end_left(path)
        self._path = folder / f"{os.getpid()}.pids"
        self._file = self._path.open("w")
        fcntl.flock(self._file, fcntl.LOCK_EX)

    def note(self, pids: list[int]) -> None:
        """These are our children now."""
        self._file.seek(0)
        self._file.truncate()
        self._file.write("\n".join(str(pid) for pid in pids))
        self._file.flush()

    def close(self) -> None:
        """There are no children any more."""
        self._path.unlink(missing_ok=True)
        self._file.close()


def _end_left(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError), path.open("r+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return  # its `hall` lives
        for line in file.read().split():
            if any(name in _command_line(line) for name in _OURS):
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(int(line), signal.SIGKILL)
        path.unlink(missing_ok=True)


def _command_line(pid: str) -> str:
    linux = Path("/proc") / pid / "cmdline"
    if linux.exists():
        return linux.read_text(errors="replace")
    with contextlib.suppress(FileNotFoundError):
        asked = ["ps", "-o", "command=", "-p", pid]
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return ""
