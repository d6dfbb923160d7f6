"""The programs that a hall consists of: the web server and the worker."""

import os
import sys
from pathlib import Path

from markthalle.cli.processes import Child


def web(*, host: str, port: int, workers: int, home: Path, log: Path | None = None) -> Child:
    """The web server: Granian with the hall's program, static files and pictures."""
    for folder in ("static", "media", "metrics"):
        (home / folder).mkdir(exist_ok=True)
    # Counts of processes that are gone belong to the past.
    for old in (home / "metrics").glob("*.db"):
        old.unlink()
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(home / "metrics")
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface=wsgi",
        f"--host={host}",
        f"--port={port}",
        f"--workers={workers}",
        "--respawn-failed-workers",
        "--workers-kill-timeout=10s",
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
    return Child("web server", command, log)


def worker(*, log: Path | None = None) -> Child:
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
    return Child("worker", command, log)
