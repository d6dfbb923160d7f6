"""What can stand in a command's way, said in a sentence instead of a traceback."""

import contextlib
import errno
import signal
import sys
from collections.abc import Iterator
from types import FrameType

from markthalle.cli.addresses import NoFreePort
from markthalle.cli.environment import ROOT, say

_NOT_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)
_TOLD_TO_STOP = 128 + signal.SIGTERM


@contextlib.contextmanager
def said_plainly() -> Iterator[None]:
    """End the program with a sentence and status 1 if something known stands in the way."""
    signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    except OSError as error:
        if error.errno in _NOT_WRITABLE:
            _give_up(
                f"{error.filename} cannot be used: {error.strerror}. Run `hall` as the owner of "
                f"{ROOT}, or set HALL_HOME (and HALL_VENV) to folders of yours."
            )
        if error.errno == errno.ENOSPC:
            _give_up("The disk is full. Make room and try again.")
        raise
    except Exception as error:
        if not _is_known(error):
            raise
        _give_up(str(error).strip())


def _is_known(error: Exception) -> bool:
    from markthalle.postgres import FAILURES

    known: list[type[Exception]] = [*FAILURES, NoFreePort]
    # Only what has been imported can have been raised.
    for module, name in (
        ("markthalle.kit.errors", "Problem"),
        ("markthalle.cli.serving", "NotMigrated"),
        ("markthalle.cli.demo", "DoorsStayShut"),
        ("django.core.exceptions", "ImproperlyConfigured"),
        ("django.core.management.base", "CommandError"),
        ("django.db.utils", "OperationalError"),
        ("psycopg", "OperationalError"),
    ):
        if module in sys.modules:
            known.append(getattr(sys.modules[module], name))
    return isinstance(error, tuple(known))


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(_TOLD_TO_STOP)


def _give_up(text: str) -> None:
    say(text)
    raise SystemExit(1)
