"""The hall's processes: the web server and the workers, kept alive and stopped in order."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

STOP_SECONDS = 15.0


@dataclass(slots=True)
class Child:
    """One process that should be running. A child that dies is started again, ever more slowly."""

    name: str
    command: list[str]
    process: "subprocess.Popen[bytes] | None" = None
    deaths: int = 0
    start_after: float = 0.0

    def start(self) -> None:
        """Start it. On Linux it ends when we are killed."""
        self.process = subprocess.Popen(
            self.command,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,
        )

    def stop(self) -> None:
        """Ask it to finish what it does; after a while, make it."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass(slots=True)
class Family:
    """All children, watched until somebody asks us to stop."""

    children: list[Child] = field(default_factory=list)
    is_stopping: bool = False

    def watch(self, *, report: Callable[[str], None]) -> None:
        """Restart whoever dies, until SIGINT or SIGTERM; then stop all, the last started first."""
        for wish in (signal.SIGINT, signal.SIGTERM):
            signal.signal(wish, self._ask_to_stop)
        while not self.is_stopping:
            for child in self.children:
                self._look_after(child, report)
            time.sleep(0.2)

    def stop(self) -> None:
        """Stop all children, the last started first."""
        for child in reversed(self.children):
            child.stop()

    def _ask_to_stop(self, _number: int, _frame: object) -> None:
        self.is_stopping = True

    def _look_after(self, child: Child, report: Callable[[str], None]) -> None:
        now = time.monotonic()
        if child.process is not None and child.process.poll() is not None:
            code = child.process.returncode
            child.process = None
            child.deaths += 1
            child.start_after = now + min(30.0, 0.5 * 2**child.deaths)
            report(f"The {child.name} ended with {code}; it is started again.")
        elif child.process is None and now >= child.start_after and not self.is_stopping:
            child.start()


def web(*, host: str, port: int, workers: int, home: Path) -> Child:
    """The web server: Granian with the hall's program, static files and pictures."""
    for folder in ("static", "media"):
        (home / folder).mkdir(exist_ok=True)
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface=wsgi",
        f"--host={host}",
        f"--port={port}",
        f"--workers={workers}",
        "--blocking-threads=4",
        # An idle thread keeps its database connection; ending threads would open new ones.
        "--blocking-threads-idle-timeout=600",
        "--no-ws",
        "--log-level=warning",
        "--static-path-route=/static",
        f"--static-path-mount={home / 'static'}",
        "--static-path-route=/media",
        f"--static-path-mount={home / 'media'}",
        "--static-path-expires=31536000",
        "markthalle.site.wsgi:application",
    ]
    return Child("web server", command)


def worker() -> Child:
    """A process that does the jobs."""
    command = [
        sys.executable,
        "-m",
        "django",
        "procrastinate",
        "worker",
        "--concurrency=2",
        "--shutdown-graceful-timeout=10",
    ]
    return Child("worker", command)


def free_port(host: str, wanted: int) -> int:
    """The wanted port, or the next one that nobody listens on."""
    for port in range(wanted, wanted + 50):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind((host, port))
                return port
    raise OSError(f"No port from {wanted} to {wanted + 49} is free on {host}. Choose one: --port.")


def wait_until_ready(url: str, *, seconds: float = 60.0) -> bool:
    """Whether `/readyz` says yes within that time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with (
            contextlib.suppress(URLError, OSError),
            urllib.request.urlopen(f"{url}/readyz", timeout=5) as answer,  # noqa: S310
        ):
            if answer.status == 200:
                return True
        time.sleep(0.1)
    return False


def _end_with_parent() -> None:
    import ctypes

    set_parent_death_signal = 1
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)
