"""`hall doctor`: what is wrong with the set-up, and how to mend it."""

import hashlib
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from markthalle.cli.environment import ROOT, home

console = Console(highlight=False)
_FREE_BYTES = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `mend` is empty if all is well; a hint does not fail the whole."""

    what: str
    mend: str = ""
    is_hint: bool = False


def examine() -> bool:
    """Look at everything and say it; whether nothing must be mended."""
    findings = [_guarded(look) for look in _LOOKS]
    for finding in findings:
        mark = (
            "[green]✓[/]"
            if not finding.mend
            else "[yellow]–[/]"
            if finding.is_hint
            else "[red]✗[/]"
        )
        console.print(f"{mark} {finding.what}")
        if finding.mend:
            console.print(f"    {finding.mend}")
    return not any(finding.mend and not finding.is_hint for finding in findings)


def _guarded(look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except Exception as error:
        return Finding(f"{look.__name__.strip('_')}: could not be looked at", str(error))


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Finding(f"Python {version}")


def _dependencies() -> Finding:
    venv = Path(sys.prefix)
    for kind in ("dev", "run"):
        stamp = venv / f".{kind}-installed"
        lock = ROOT / "requirements" / f"{kind}.txt"
        if stamp.exists() and stamp.read_text() == hashlib.sha256(lock.read_bytes()).hexdigest():
            return Finding("Dependencies are those of the lock")
    return Finding(
        "Dependencies differ from the lock", "Run `./hall doctor` itself: it installs them."
    )


def _database() -> Finding:
    from markthalle.kit import sql

    version = int(sql.value("SHOW server_version_num"))
    name = f"PostgreSQL {version // 10_000}"
    if version < 150_000:
        return Finding(name, "Use PostgreSQL 15 or newer.")
    return Finding(name)


def _extensions() -> Finding:
    from markthalle.kit import sql

    rows = sql.rows("SELECT name FROM pg_available_extensions WHERE name IN ('vector', 'pg_trgm')")
    missing = {"vector", "pg_trgm"} - {name for (name,) in rows}
    if not missing:
        return Finding("Extensions vector and pg_trgm can be used")
    return Finding(
        f"Missing extensions: {', '.join(sorted(missing))}",
        "The hall runs without them; Debian: postgresql-contrib, postgresql-NN-pgvector.",
        is_hint=True,
    )


def _migrations() -> Finding:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        return Finding(f"{len(waiting)} migrations are missing", "Run `./hall migrate`.")
    return Finding("The database is migrated")


def _jobs() -> Finding:
    from markthalle.kit import sql

    waiting, oldest = sql.rows(
        "SELECT count(*), coalesce(extract(epoch FROM now() - min(event.at)), 0)"
        " FROM procrastinate_jobs job JOIN procrastinate_events event"
        " ON event.job_id = job.id AND event.type = 'deferred'"
        " WHERE job.status = 'todo' AND (job.scheduled_at IS NULL OR job.scheduled_at < now())"
    )[0]
    if oldest > 120:
        return Finding(
            f"{waiting} jobs wait, the oldest for {int(oldest)} s", "Start `./hall worker`."
        )
    return Finding(f"{waiting} jobs wait")


def _folders() -> Finding:
    folder = home()
    probe = folder / ".probe"
    probe.write_text("")
    probe.unlink()
    free = shutil.disk_usage(folder).free
    if free < _FREE_BYTES:
        return Finding(f"{folder} is nearly full", "Make room: pictures and the database grow.")
    return Finding(f"{folder} can be written, {free // 10**9} GB are free")


def _letters() -> Finding:
    from django.conf import settings

    if settings.DEMO:
        return Finding("Letters are shown on a page (demo)")
    if settings.EMAIL_HOST == "localhost" and settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        return Finding(
            "Letters go to a mail server on this machine",
            "If there is none, set HALL_EMAIL_HOST, HALL_EMAIL_USER and HALL_EMAIL_PASSWORD.",
            is_hint=True,
        )
    return Finding(f"Letters go out by {settings.EMAIL_HOST}")


def _address() -> Finding:
    from django.conf import settings

    if settings.DEMO or settings.URL.startswith("https://"):
        return Finding(f"Address {settings.URL}")
    return Finding(
        f"Address {settings.URL} is not secure",
        "For production set HALL_URL to the https address people use.",
        is_hint=True,
    )


def _account() -> Finding:
    from django.conf import settings

    if settings.HALL_IBAN:
        return Finding("Bank transfer is offered")
    return Finding(
        "Bank transfer is not offered", "Set HALL_IBAN and HALL_ACCOUNT_HOLDER.", is_hint=True
    )


_LOOKS = (
    _python,
    _dependencies,
    _database,
    _extensions,
    _migrations,
    _jobs,
    _folders,
    _letters,
    _address,
    _account,
)
