"""What the tests run as programs of their own, since they are to be killed or run side by side."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import psycopg

from markthalle.postgres import Server

ROOT = Path(__file__).parents[3]
_USE = """
import sys, time
from pathlib import Path
import psycopg
from markthalle.postgres import running
with running(Path(sys.argv[1]), throwaway=True) as server:
    with psycopg.connect(server.url()) as connection:
        connection.execute("SELECT 1")
    print("answers", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def use(
    home: Path, *, seconds: float = 0, who: Mapping[str, object] | None = None
) -> "subprocess.Popen[str]":
    """A program that uses the server of a home for a while and says when it has an answer."""
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-c", _USE, str(home), str(seconds)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        **(who or {}),
    )


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    """Whether something comes true in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.02)
    return False


def postmaster(server: Server) -> int:
    """The process id of a running server."""
    return int((server.place.data / "postmaster.pid").read_text().splitlines()[0])


def ask(server: Server, question: str, *, first: str = "") -> object:
    """The first value of an answer; `first` is done before, and kept."""
    with psycopg.connect(server.url()) as connection:
        if first:
            connection.execute(first)  # type: ignore[call-overload]
        row = connection.execute(question).fetchone()  # type: ignore[call-overload]
    return row[0]
