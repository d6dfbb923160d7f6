"""A copy of PostgreSQL's programs for a user who cannot reach the originals."""

import hashlib
import os
import shutil
from pathlib import Path


def copied(bin_folder: Path, *, to: Path) -> Path:
    """
    The folder of a copy of the programs that everybody may run, made if it is not there.

    A new version of the programs gets a new copy; older copies go.
    """
    target = to / f"programs-{_version(bin_folder)}"
    installed = bin_folder.parent
    package = installed.parent
    if not target.exists():
        making = to / f"making-{os.getpid()}"
        shutil.copytree(installed, making / package.name / installed.name)
        # The wheel keeps shared libraries beside its package, found from the programs' folder.
        for libraries in package.parent.glob(f"{package.name}.libs"):
            shutil.copytree(libraries, making / libraries.name)
        _open(making)
        os.replace(making, target)
    for old in to.glob("programs-*"):
        if old != target:
            shutil.rmtree(old, ignore_errors=True)
    return target / package.name / installed.name / "bin"


def _version(bin_folder: Path) -> str:
    found = (bin_folder / "postgres").stat()
    name = f"{bin_folder}|{found.st_size}|{found.st_mtime_ns}"
    return hashlib.sha256(os.fsencode(name)).hexdigest()[:12]


def _open(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(0o755 if path.is_dir() or mode & 0o100 else 0o644)
