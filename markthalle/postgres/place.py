"""Where the data lie and as whom the server runs. PostgreSQL refuses to run as root."""

import hashlib
import os
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

if os.name == "posix":
    import pwd

# A socket's whole path must fit into 108 bytes; PostgreSQL adds its own name to the folder's.
_LONGEST_SOCKET_FOLDER = 85
_FOR_ROOT = Path("/var/lib/markthalle")


@dataclass(frozen=True, slots=True)
class Runner:
    """The user a server runs as, when we ourselves are root."""

    uid: int
    gid: int


@dataclass(frozen=True, slots=True)
class Place:
    """Everything a server needs to know of the file system."""

    bin: Path
    data: Path
    sockets: Path
    runner: Runner | None

    @property
    def as_runner(self) -> dict[str, object]:
        """What `subprocess` needs to run something as the server's user."""
        if self.runner is None:
            return {}
        return {"user": self.runner.uid, "group": self.runner.gid, "extra_groups": []}

    def give(self, path: Path) -> None:
        """Make the server's user the owner of a file or folder of ours."""
        if self.runner is not None:
            os.chown(path, self.runner.uid, self.runner.gid)


def prepare(home: Path, *, bin_folder: Path) -> Place:
    """
    Choose and make the folders for a home.

    Under root, where a parent of the home is closed to others, nothing of other people is opened:
    the data lie under /var/lib/markthalle and the home holds a link to them.
    """
    home.mkdir(parents=True, exist_ok=True)
    home = home.resolve()
    runner = _runner()
    base = home / "postgres"
    if runner and not _may_enter(home, runner):
        base = _elsewhere(home)
    base.mkdir(parents=True, exist_ok=True)
    base = base.resolve()
    if runner and not _may_enter(bin_folder, runner):
        bin_folder = _copied(bin_folder)
    sockets = base / "run"
    if len(os.fsencode(sockets)) > _LONGEST_SOCKET_FOLDER:
        sockets = Path(tempfile.gettempdir()) / f"markthalle-{_short(base)}"
    sockets.mkdir(mode=0o700, exist_ok=True)
    place = Place(bin=bin_folder, data=base / "data", sockets=sockets, runner=runner)
    place.give(base)
    place.give(sockets)
    return place


def _runner() -> Runner | None:
    if os.name != "posix" or os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Runner(entry.pw_uid, entry.pw_gid)
    return Runner(65534, 65534)


def _may_enter(path: Path, runner: Runner) -> bool:
    for folder in (path, *path.parents):
        found = folder.stat()
        if found.st_uid == runner.uid:
            wanted = stat.S_IXUSR
        elif found.st_gid == runner.gid:
            wanted = stat.S_IXGRP
        else:
            wanted = stat.S_IXOTH
        if not found.st_mode & wanted:
            return False
    return True


def _elsewhere(home: Path) -> Path:
    base = _FOR_ROOT / _short(home)
    base.mkdir(parents=True, exist_ok=True)
    link = home / "postgres"
    if not link.is_symlink() and not link.exists():
        link.symlink_to(base)
    return base


def _copied(bin_folder: Path) -> Path:
    installed = bin_folder.parent
    package = installed.parent
    target = _FOR_ROOT / f"programs-{_short(bin_folder)}"
    if not target.exists():
        making = target.with_name(f"{target.name}.{os.getpid()}")
        making.mkdir(parents=True, mode=0o755)
        shutil.copytree(installed, making / package.name / installed.name)
        # The wheel keeps shared libraries beside its package, found from the programs' folder.
        for libraries in package.parent.glob(f"{package.name}.libs"):
            shutil.copytree(libraries, making / libraries.name)
        os.replace(making, target)
    return target / package.name / installed.name / "bin"


def _short(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
