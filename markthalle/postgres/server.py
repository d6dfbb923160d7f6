"""A server while it is used: the first user starts it, others attach, the last one stops it."""

import contextlib
import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from markthalle.postgres import binaries, keeper, leftovers, settings
from markthalle.postgres.cluster import DATABASE, USER, create
from markthalle.postgres.lock import Attendance, is_held, locked
from markthalle.postgres.place import Place, prepare

_STARTING = "postgres.starting"
_USERS = "postgres.users"
_KEPT = "postgres.kept"
_PASSWORD = "postgres.password"  # noqa: S105  the file's name
_SECONDS_TO_COME_UP = 15.0
# After a crash the server first reads what it has to catch up with; that is not to be cut short.
_SECONDS_TO_RECOVER = 600.0


class StartFailed(Exception):
    """The server did not come up; the message holds the end of its log."""


class InUse(Exception):
    """The server runs; it has to be stopped first."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers, shared with whoever else runs on the same home."""

    home: Path
    place: Place
    password: str
    is_throwaway: bool

    def url(self, database: str = DATABASE) -> str:
        """The address of a database on it, as `DATABASE_URL` has it."""
        host = quote(str(self.place.sockets), safe="/")
        return f"postgresql://{USER}:{self.password}@/{database}?host={host}&port={settings.PORT}"

    @property
    def log(self) -> Path:
        """What the server writes down about itself."""
        return self.place.data.parent / "log"

    def ensure(self) -> bool:
        """Start it again if it was killed; True if that was needed."""
        if is_held(self.home / _KEPT):
            return False
        with locked(self.home / _STARTING):
            return self._start_if_down()

    def _start_if_down(self) -> bool:
        if self._stays():
            return False
        began = time.monotonic()
        while time.monotonic() - began < _SECONDS_TO_COME_UP:
            if not is_held(self.home / _KEPT):
                leftovers.clear(self.place.data)
                self._spawn()
            if self._comes_up():
                return True
            time.sleep(0.2)
        raise StartFailed(f"PostgreSQL does not start. The end of {self.log}:\n{_tail(self.log)}")

    def _stays(self) -> bool:
        if is_held(self.home / _KEPT):
            return self._answers()
        # It may run without its keeper, or be about to end because that was killed.
        if not self._answers():
            return False
        time.sleep(0.5)
        return self._answers()

    def _spawn(self) -> None:
        runner = self.place.runner
        who = (str(runner.uid), str(runner.gid)) if runner else ("-1", "-1")
        subprocess.run(
            [
                *(sys.executable, "-I", "-S", str(keeper.__file__)),
                *(str(self.home / _USERS), str(self.home / _KEPT), str(self.log), *who),
                *settings.command(self.place, is_throwaway=self.is_throwaway),
            ],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.place.data,
            # A Ctrl-C in the terminal is for those who use the server, not for the server.
            start_new_session=True,
            env={name: value for name, value in os.environ.items() if name[:2] != "PG"},
        )

    def _comes_up(self) -> bool:
        deadline = time.monotonic() + _SECONDS_TO_RECOVER
        while is_held(self.home / _KEPT) and time.monotonic() < deadline:
            if self._answers():
                return True
            time.sleep(0.03)
        return False

    def _answers(self) -> bool:
        import psycopg

        try:
            with psycopg.connect(self.url("postgres"), connect_timeout=5) as connection:
                return connection.execute("SELECT 1").fetchone() is not None
        except psycopg.OperationalError as error:
            if "password authentication failed" in str(error):
                raise StartFailed(
                    f"{self.home / _PASSWORD} is not the password of the database beside it. "
                    "Bring back the file that was there when the database was made."
                ) from error
            return False

    def stop(self) -> None:
        """Stop it, cutting off who is still connected; nothing committed is lost."""
        kept = self.home / _KEPT
        while is_held(kept):
            # While the lock is held the process id in it is the keeper's.
            with contextlib.suppress(ValueError, ProcessLookupError):
                os.kill(int(kept.read_text()), signal.SIGTERM)
            time.sleep(0.05)


@contextlib.contextmanager
def running(
    home: Path, *, throwaway: bool = False, say: Callable[[str], None] = lambda text: None
) -> Iterator[Server]:
    """
    A server for a home while the block lasts.

    `throwaway` trades safety against power cuts for speed: for tests and benchmarks. `say` is told
    what its owner should know about where things lie.

    :raises NoPostgres: there are no programs to start.
    :raises NotOurs: the home belongs to another user.
    :raises StartFailed: it does not come up.
    """
    home.mkdir(parents=True, exist_ok=True)
    home = home.resolve()
    with locked(home / _STARTING):
        place = prepare(home, bin_folder=binaries.find(), say=say)
        password = _password(home / _PASSWORD)
        create(place, password=password, is_throwaway=throwaway)
        (home / _KEPT).touch()
        attendance = Attendance(home / _USERS)
    server = Server(home, place, password, throwaway)
    try:
        with locked(home / _STARTING):
            server._start_if_down()
        yield server
    finally:
        if attendance.is_last():
            server.stop()
        attendance.leave()


def erase(home: Path) -> None:
    """
    Throw away the database of a home, if there is one.

    :raises InUse: its server runs.
    """
    if not home.is_dir():
        return
    with locked(home / _STARTING):
        if is_held(home / _KEPT):
            raise InUse(f"The hall in {home} is running. Stop it first.")
        base = home / "postgres"
        shutil.rmtree(base.resolve(), ignore_errors=True)
        if base.is_symlink():
            base.unlink()


def _password(path: Path) -> str:
    if not path.exists():
        making = path.with_suffix(".making")
        descriptor = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_hex(24))
        making.replace(path)
    return path.read_text()


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-12:])
