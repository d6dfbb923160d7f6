"""Starts a server, or attaches to the one that runs, and stops what it started."""

import contextlib
import os
import secrets
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from markthalle.postgres import binaries
from markthalle.postgres.cluster import DATABASE, USER, create
from markthalle.postgres.lock import locked
from markthalle.postgres.place import Place, prepare

_PATIENCE_SECONDS = 60.0
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "jit": "off",
    "random_page_cost": "1.1",
    "wal_compression": "on",
    "max_wal_size": "2GB",
    "log_min_messages": "warning",
    "timezone": "UTC",
}
_THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class StartFailed(Exception):
    """The server did not come up; the message holds the end of its log."""


@dataclass(slots=True)
class Server:
    """A server that answers. `process` is ours to stop, or None if another program started it."""

    place: Place
    password: str
    process: "subprocess.Popen[bytes] | None"

    def url(self, database: str = DATABASE) -> str:
        """The address of a database on it, as `DATABASE_URL` has it."""
        host = quote(str(self.place.sockets), safe="/")
        return f"postgresql://{USER}:{self.password}@/{database}?host={host}"

    def stop(self) -> None:
        """Stop it, cutting off who is still connected; nothing committed is lost."""
        if self.process is None:
            return
        # SIGINT is PostgreSQL's fast shutdown.
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait()


@contextlib.contextmanager
def running(home: Path, *, throwaway: bool = False) -> Iterator[Server]:
    """
    A server for a home while the block lasts.

    `throwaway` trades safety against power cuts for speed: for tests and benchmarks.

    :raises NoPostgres: there are no programs to start.
    :raises StartFailed: it does not come up.
    """
    place = prepare(home, bin_folder=binaries.find())
    with locked(home / "postgres.lock"):
        password = _password(home)
        create(place, password=password)
        server = Server(place, password, None)
        if not _answers(server):
            server.process = _start(server, throwaway=throwaway)
    try:
        yield server
    finally:
        server.stop()


def _password(home: Path) -> str:
    path = home / "postgres.password"
    with contextlib.suppress(FileNotFoundError):
        return path.read_text()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        password = secrets.token_hex(24)
        file.write(password)
    return password


def _start(server: Server, *, throwaway: bool) -> "subprocess.Popen[bytes]":
    settings = {**_SETTINGS, **(_THROWAWAY if throwaway else {})}
    settings["unix_socket_directories"] = str(server.place.sockets)
    command = [str(server.place.bin / "postgres"), "-D", str(server.place.data)]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    log = server.place.data.parent / "log"
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        process = _spawn(command, server.place, log)
        while process.poll() is None:
            if _answers(server):
                return process
            if time.monotonic() > deadline:
                process.kill()
                break
            time.sleep(0.05)
        # After a kill -9 the dead server may hold its memory for a moment: try again.
        if time.monotonic() > deadline:
            raise StartFailed(f"PostgreSQL does not start. The end of {log}:\n{_tail(log)}")
        time.sleep(0.3)


def _spawn(command: list[str], place: Place, log: Path) -> "subprocess.Popen[bytes]":
    with log.open("ab") as out:
        process: subprocess.Popen[bytes] = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            cwd=place.data,
            # Its own group: a Ctrl-C in the terminal is for us, who stop it last.
            start_new_session=True,
            preexec_fn=_die_with_parent if os.name == "posix" else None,
            **place.as_runner,  # type: ignore[call-overload]
        )
        return process


def _die_with_parent() -> None:
    """On Linux a killed parent takes the server down with it, cleanly (SIGINT)."""
    import ctypes

    set_parent_death_signal = 1
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGINT)


def _answers(server: Server) -> bool:
    """Whether a server of this place takes connections (it wants a password: that is enough)."""
    import psycopg

    try:
        with psycopg.connect(server.url("postgres"), connect_timeout=2) as connection:
            return connection.execute("SHOW data_directory").fetchone() is not None
    except psycopg.OperationalError:
        return False


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-12:])
