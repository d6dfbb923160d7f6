"""Where the data, the programs and the socket of a server are, so that its user reaches them."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from markthalle.postgres import runner as runners
from markthalle.postgres.programs import copied
from markthalle.postgres.runner import Runner

# A socket's whole path must fit into 104 bytes (Linux: 108); PostgreSQL adds its own name.
_LONGEST_SOCKET_FOLDER = 85
_FOR_ROOT = Path("/var/lib/markthalle")


class NotOurs(Exception):
    """A folder that the server needs belongs to somebody else; the message says what to do."""


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


def prepare(home: Path, *, bin_folder: Path, say: Callable[[str], None]) -> Place:
    """
    Choose and make the folders for a home.

    Under root, where a parent of the home is closed to others, nothing of other people is opened:
    the data lie under /var/lib/markthalle and the home holds a link to them. `say` hears of it.

    :raises NotOurs: another user made the home.
    """
    base = home / "postgres"
    runner = runners.choose(base / "data")
    if runner and not base.exists() and not runner.may_enter(home):
        elsewhere = _open_folder(_open_folder(_FOR_ROOT) / _short(home))
        base.unlink(missing_ok=True)
        base.symlink_to(elsewhere)
        say(f"{home} is closed to other users; the database lies in {elsewhere}.")
    base.mkdir(exist_ok=True)
    base = base.resolve()
    if runner is None and base.stat().st_uid != os.geteuid():
        raise NotOurs(
            f"{base} belongs to another user (id {base.stat().st_uid}). Run `hall` as that user, "
            "or set HALL_HOME to a folder of yours."
        )
    if runner and not runner.may_enter(bin_folder):
        bin_folder = copied(bin_folder, to=_open_folder(_FOR_ROOT))
    place = Place(bin_folder, base / "data", _socket_folder(base, runner), runner)
    place.give(base)
    place.give(place.sockets)
    return place


def _socket_folder(base: Path, runner: Runner | None) -> Path:
    name = f"markthalle-{os.geteuid()}-{_short(base)}"
    folders = [base / "run", Path(tempfile.gettempdir()) / name, Path("/tmp") / name]  # noqa: S108
    for folder in folders:
        is_short = len(os.fsencode(folder)) <= _LONGEST_SOCKET_FOLDER
        if is_short and (runner is None or runner.may_enter(folder.parent)):
            break
    folder.mkdir(mode=0o700, exist_ok=True)
    # /tmp is everybody's: what somebody else put there first is not to be trusted.
    owner = folder.lstat().st_uid
    if owner not in (os.geteuid(), runner.uid if runner else os.geteuid()):
        raise NotOurs(f"{folder} belongs to another user (id {owner}). Remove it.")
    return folder


def _open_folder(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    return folder


def _short(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
