"""The hall's processes, kept alive and stopped in order."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from markthalle.cli.orphans import Register

_SECONDS_TO_STOP = 20.0
_SECONDS_TO_BE_WELL = 60.0
_LONGEST_PAUSE_SECONDS = 30.0
_LOOK_SECONDS = 0.2


@dataclass(slots=True)
class Child:
    """One process that should be running. A child that dies is started again, ever more slowly."""

    name: str
    command: list[str]
    # Where its output goes; to ours if None.
    log: Path | None = None
    process: "subprocess.Popen[bytes] | None" = None
    deaths: int = 0
    started_at: float = 0.0
    start_after: float = 0.0

    def start(self) -> None:
        """Start it. On Linux it ends when we are killed."""
        self.started_at = time.monotonic()
        with self.log.open("ab") if self.log else contextlib.nullcontext() as out:
            self.process = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                # Its own group: a Ctrl-C in the terminal is for us, who stop it in order.
                start_new_session=True,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )

    def stop(self) -> None:
        """Ask it to finish what it does; after a while, make it."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(_SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            _kill_group(self.process.pid)
            self.process.wait()

    def look_after(self, report: Callable[[str], None]) -> bool:
        """Say if it died, and start it again when it is time; True if its process changed."""
        now = time.monotonic()
        if self.process is None:
            if now < self.start_after:
                return False
            self.start()
            return True
        if self.process.poll() is None:
            return False
        self._mourn(self.process, now, report)
        return True

    def _mourn(
        self, dead: "subprocess.Popen[bytes]", now: float, report: Callable[[str], None]
    ) -> None:
        # Its own children would keep the port.
        _kill_group(dead.pid)
        is_well = now - self.started_at > _SECONDS_TO_BE_WELL
        self.deaths = 1 if is_well else self.deaths + 1
        pause = min(_LONGEST_PAUSE_SECONDS, 0.25 * 2**self.deaths)
        self.start_after = now + pause
        report(f"The {self.name} ended ({_how(dead.returncode)}); it is started again.")
        self.process = None


@dataclass(slots=True)
class Family:
    """All children, started in order, watched until somebody asks us to stop."""

    children: list[Child]
    register: Register
    # Looked after besides the children: starts the database again if it was killed.
    revive: Callable[[], bool]
    report: Callable[[str], None]
    is_stopping: bool = field(default=False, init=False)

    def start(self) -> None:
        """Start all children; from now on SIGINT and SIGTERM ask us to stop."""
        for wish in (signal.SIGINT, signal.SIGTERM):
            signal.signal(wish, self._ask_to_stop)
        for child in self.children:
            child.start()
        self._note()

    def watch(self, *, until: Callable[[], bool] = lambda: False) -> None:
        """Start again whoever dies, until asked to stop or something comes true."""
        while not self.is_stopping and not until():
            if self.revive():
                self.report("The database had ended; it runs again with all that was committed.")
            changed = [child.look_after(self.report) for child in self.children]
            if any(changed):
                self._note()
            time.sleep(_LOOK_SECONDS)

    def stop(self) -> None:
        """Stop all children, the last started first."""
        for child in reversed(self.children):
            child.stop()
        self.register.close()

    def _note(self) -> None:
        self.register.note([c.process.pid for c in self.children if c.process is not None])

    def _ask_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.is_stopping = True


def _kill_group(leader: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def _how(code: int) -> str:
    if code >= 0:
        return f"status {code}"
    try:
        return f"by {signal.Signals(-code).name}"
    except ValueError:
        return f"by signal {-code}"


def _end_with_parent() -> None:
    import ctypes

    set_parent_death_signal = 1
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)
