"""As whom the server runs. PostgreSQL refuses to run as root, so root lends it to somebody."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Runner:
    """The user a server runs as, when we ourselves are root."""

    uid: int
    gid: int

    def may_enter(self, path: Path) -> bool:
        """Whether this user reaches a folder: no parent of it is closed."""
        return all(self._may_pass(folder.stat()) for folder in (path, *path.parents))

    def _may_pass(self, found: os.stat_result) -> bool:
        if found.st_uid == self.uid:
            return bool(found.st_mode & stat.S_IXUSR)
        if found.st_gid == self.gid:
            return bool(found.st_mode & stat.S_IXGRP)
        return bool(found.st_mode & stat.S_IXOTH)


def choose(data: Path) -> Runner | None:
    """Who runs the server of a data folder; None if we do so ourselves."""
    if os.geteuid() != 0:
        return None
    if data.exists():
        # A user `postgres` may have come to the machine since; the data stay with their owner.
        owner = data.stat()
        if owner.st_uid != 0:
            return Runner(owner.st_uid, owner.st_gid)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Runner(entry.pw_uid, entry.pw_gid)
    return Runner(65534, 65534)
