"""Gives every test run a PostgreSQL before Django reads its settings; `-p` loads it first."""

import atexit
import contextlib
import os
import tempfile
from pathlib import Path


def pytest_configure() -> None:
    """Nothing more to do: the import below has done it."""


def _provide() -> None:
    os.environ.setdefault("HALL_SECRET_KEY", "tests-" + "x" * 60)
    if "HALL_HOME" not in os.environ:
        os.environ["HALL_HOME"] = tempfile.mkdtemp(prefix="hall-tests-")
    if "DATABASE_URL" in os.environ:
        return
    from markthalle.postgres import running

    stack = contextlib.ExitStack()
    server = stack.enter_context(running(Path(os.environ["HALL_HOME"]) / "test", throwaway=True))
    atexit.register(stack.close)
    os.environ["DATABASE_URL"] = server.url()


_provide()
