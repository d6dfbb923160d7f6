"""One program at a time: a lock that the operating system lets go when its holder dies."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except (
    ImportError
):  # pragma: no cover - Windows has none; there, one program at a time is asked of people
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Wait for the lock and hold it while the block lasts."""
    with path.open("a") as file:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
