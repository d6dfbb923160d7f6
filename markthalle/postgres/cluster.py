"""Makes the folder of a database server, whole or not at all."""

import os
import re
import shutil
import subprocess

from markthalle.postgres.place import Place

USER = "hall"
DATABASE = "markthalle"
_FIRST_WITH_BUILTIN_LOCALES = 17


class InitialisationFailed(Exception):
    """`initdb` refused; the message is its own."""


def create(place: Place, *, password: str, is_throwaway: bool) -> None:
    """
    Make the data folder if there is none.

    It is made under another name and renamed when complete, so that a first start that is killed
    leaves nothing half made.
    """
    if place.data.exists():
        return
    for left in place.data.parent.glob("making.*"):
        shutil.rmtree(left, ignore_errors=True)
    # A name of its own: the `initdb` of a start that was killed may still be writing.
    making = place.data.with_name(f"making.{os.getpid()}")
    password_file = place.data.with_name("password.making")
    descriptor = os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(password)
    place.give(password_file)
    try:
        _run(place, _initdb(place, str(making), str(password_file), is_throwaway))
    finally:
        password_file.unlink()
    # Single-user mode: no server, no race, and the folder is complete before anyone sees it.
    _run(
        place,
        [str(place.bin / "postgres"), "--single", "-D", str(making), "postgres"],
        said=f"CREATE DATABASE {DATABASE} OWNER {USER}\n",
    )
    os.replace(making, place.data)


def _initdb(place: Place, folder: str, password_file: str, is_throwaway: bool) -> list[str]:
    return [
        str(place.bin / "initdb"),
        f"--pgdata={folder}",
        f"--username={USER}",
        f"--pwfile={password_file}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-instructions",
        *_locale(place),
        *(["--no-sync"] if is_throwaway else []),
    ]


def _locale(place: Place) -> list[str]:
    """One that sorts alike everywhere, so that no update of the C library spoils an index."""
    libc = "C.UTF-8" if _knows_utf8_locale() else "C"
    if _version(place) >= _FIRST_WITH_BUILTIN_LOCALES:
        return [f"--locale={libc}", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return [f"--locale={libc}"]


def _version(place: Place) -> int:
    found = re.search(r"\d+", _run(place, [str(place.bin / "postgres"), "--version"]))
    return int(found[0]) if found else 0


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


def _run(place: Place, command: list[str], *, said: str = "") -> str:
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
    return str(done.stdout)
