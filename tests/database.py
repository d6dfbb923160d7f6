"""Gives every test run a PostgreSQL before Django reads its settings; `-p` loads it first."""

import atexit
import contextlib
import os
import shutil
import tempfile
from pathlib import Path


def pytest_configure() -> None:
    """Nothing more to do: the import below has done it."""


def _provide() -> None:
    os.environ.setdefault("HALL_SECRET_KEY", "tests-" + "x" * 60)
    stack = contextlib.ExitStack()
    atexit.register(stack.close)
    if "HALL_HOME" not in os.environ:
        os.environ["HALL_HOME"] = stack.enter_context(_passing_folder())
    if "DATABASE_URL" in os.environ:
        return
    from markthalle.postgres import running

    home = Path(os.environ["HALL_HOME"]) / "test"
    os.environ["DATABASE_URL"] = stack.enter_context(running(home, throwaway=True)).url()


@contextlib.contextmanager
def _passing_folder():
    folder = Path(tempfile.mkdtemp(prefix="hall-tests-"))
    # The server's user must get in, if we are root.
    folder.chmod(0o755)
    try:
        yield str(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_provide()
