"""Makes the folder of a database server, whole or not at all."""

import os
import shutil
import subprocess
from pathlib import Path

from markthalle.postgres.place import Place

USER = "hall"
DATABASE = "markthalle"


class InitialisationFailed(Exception):
    """`initdb` refused; the message is its own."""


def create(place: Place, *, password: str) -> None:
    """
    Make the data folder if there is none.

    It is made under another name and renamed when complete, so that a first start that is killed
    leaves nothing half made.
    """
    if place.data.exists():
        return
    making = place.data.with_name("data.making")
    shutil.rmtree(making, ignore_errors=True)
    password_file = place.data.with_name("password.making")
    password_file.write_text(password)
    password_file.chmod(0o600)
    place.give(password_file)
    try:
        _initdb(place, making, password_file)
    finally:
        password_file.unlink()
    _make_database(place, making)
    os.replace(making, place.data)


def _initdb(place: Place, folder: Path, password_file: Path) -> None:
    _run(
        place,
        [
            str(place.bin / "initdb"),
            f"--pgdata={folder}",
            f"--username={USER}",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8" if _knows_utf8_locale() else "--locale=C",
            "--no-instructions",
        ],
    )


def _make_database(place: Place, folder: Path) -> None:
    # Single-user mode: no server, no race, and the folder is complete before anyone sees it.
    _run(
        place,
        [str(place.bin / "postgres"), "--single", "-D", str(folder), "postgres"],
        said=f"CREATE DATABASE {DATABASE} OWNER {USER}\n",
    )


def _knows_utf8_locale() -> bool:
    import locale

    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    except locale.Error:
        return False
    else:
        locale.setlocale(locale.LC_CTYPE, before)
        return True


def _run(place: Place, command: list[str], *, said: str = "") -> None:
    done = subprocess.run(
        command,
        input=said,
        capture_output=True,
        text=True,
        check=False,
        cwd=place.data.parent,
        **place.as_runner,  # type: ignore[call-overload]
    )
    if done.returncode != 0:
        raise InitialisationFailed(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
