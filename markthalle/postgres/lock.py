"""Locks on files that the operating system lets go when their holder dies, however it dies."""

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Wait until nobody else is in such a block for the same path."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def is_held(path: Path) -> bool:
    """Whether a living process has the file for itself."""
    with path.open("a") as file:
        return not _try(file, fcntl.LOCK_SH)


class Attendance:
    """Being one of several users of something, which is known of us until we leave or die."""

    def __init__(self, path: Path) -> None:
        """Enter; waits while somebody who was the last one locks up."""
        self._file = path.open("a")
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def is_last(self) -> bool:
        """Whether nobody else is in; if so, nobody can enter until `leave`."""
        return _try(self._file, fcntl.LOCK_EX)

    def leave(self) -> None:
        """Be gone."""
        self._file.close()


def _try(file: TextIO, operation: int) -> bool:
    try:
        fcntl.flock(file, operation | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
