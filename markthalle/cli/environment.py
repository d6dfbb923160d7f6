"""What every command needs before it starts: folders, the signing key, the database's address."""

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def home() -> Path:
    """The folder of this hall's data, made if it is not there."""
    folder = Path(os.environ.get("HALL_HOME") or ROOT / ".hall").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["HALL_HOME"] = str(folder)
    return folder


def signing_key(folder: Path) -> str:
    """The key that signs cookies, made once and readable by its owner alone."""
    path = folder / "secret"
    with contextlib.suppress(FileExistsError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text().strip()


@contextlib.contextmanager
def database(*, throwaway: bool = False, folder: Path | None = None) -> Iterator[str]:
    """
    The address of the database while the block lasts, also in `DATABASE_URL`.

    If the environment names one already, that is used and nothing is started.
    """
    folder = folder or home()
    os.environ.setdefault("HALL_SECRET_KEY", signing_key(home()))
    given = os.environ.get("DATABASE_URL")
    if given:
        yield given
        return
    from markthalle.postgres import running

    with running(folder, throwaway=throwaway) as server:
        os.environ["DATABASE_URL"] = server.url()
        try:
            yield server.url()
        finally:
            del os.environ["DATABASE_URL"]


def django() -> None:
    """Make the hall's own code usable in this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")
    import django as django_package

    django_package.setup()
