"""What every command needs before it starts: folders, the signing key, the database's address."""

import contextlib
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class Database:
    """A database that can be reached while a command runs."""

    url: str
    # Starts it again if it was killed; True if that was needed.
    revive: Callable[[], bool]


def home() -> Path:
    """The folder of this hall's data, made if it is not there."""
    folder = Path(os.environ.get("HALL_HOME") or ROOT / ".hall").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["HALL_HOME"] = str(folder)
    return folder


def signing_key(folder: Path) -> str:
    """The key that signs cookies, made once and readable by its owner alone."""
    path = folder / "secret"
    if not path.exists():
        making = folder / f"secret.{os.getpid()}"
        descriptor = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(64))
        # Whole or not at all, and never in the place of one that another start has just made.
        with contextlib.suppress(FileExistsError):
            os.link(making, path)
        making.unlink()
    return path.read_text().strip()


@contextlib.contextmanager
def database(*, throwaway: bool = False, folder: Path | None = None) -> Iterator[Database]:
    """
    A database while the block lasts, its address also in `DATABASE_URL`.

    If the environment names one already, that is used and nothing is started.
    """
    folder = folder or home()
    os.environ.setdefault("HALL_SECRET_KEY", signing_key(home()))
    given = os.environ.get("DATABASE_URL")
    if given:
        yield Database(given, lambda: False)
        return
    from markthalle.postgres import running

    with running(folder, throwaway=throwaway, say=say) as server:
        os.environ["DATABASE_URL"] = server.url()
        try:
            yield Database(server.url(), server.ensure)
        finally:
            del os.environ["DATABASE_URL"]


def django() -> None:
    """Make the hall's own code usable in this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")
    import django as django_package

    django_package.setup()


def say(text: str) -> None:
    """Tell the person at the terminal something that is not the command's output."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
