"""Halls to measure: a database of 10,000 and one of 100,000 products, a web server before each."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import psutil
import psycopg

from markthalle.cli import environment
from markthalle.cli.addresses import wait_until_ready
from markthalle.postgres import Server, running

# Change it whenever the data or the tables change: older databases are made anew.
_VERSION = "2"
_SHELVES_AND_PARCELS = """
UPDATE catalog_shelf SET on_hand = 1000000;
INSERT INTO shops_shippingmethod (id, shop_id, kind, name, translations, countries, currency,
    price_minor, free_from_minor, days_min, days_max, position, is_offered)
SELECT gen_random_uuid(), id, 'delivery', 'Paket', '{}', ARRAY['DE'], 'EUR',
    490, 6000, 1, 3, 0, true FROM shops_shop
"""
SIZES = (10_000, 100_000)


class Halls:
    """Made when asked for, stopped at the end; the data stay for the next run."""

    def __init__(self, *, report: Callable[[str], None]) -> None:
        self.report = report
        self._stack = ExitStack()
        self._halls: dict[int, Hall] = {}

    def __enter__(self) -> "Halls":
        home = environment.home() / "bench"
        os.environ["HALL_SECRET_KEY"] = environment.signing_key(environment.home())
        os.environ["HALL_IBAN"] = "DE89370400440532013000"
        self.server = self._stack.enter_context(running(home))
        _run("django.core.management.call_command('collectstatic', interactive=False, verbosity=0)")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def of(self, products: int) -> "Hall":
        """The hall with so many products, its web server running."""
        if products not in self._halls:
            name = _data(self.server, products, self.report)
            self._halls[products] = self._stack.enter_context(Hall(self.server, name))
        return self._halls[products]


class Hall:
    """One web process (one thread) before one database."""

    def __init__(self, server: Server, database: str) -> None:
        self.server = server
        self.database = database
        self.url = server.url(database)
        self.port = _free_port()

    def __enter__(self) -> "Hall":
        env = {**os.environ, "DATABASE_URL": self.url, "HALL_DEMO": "0"}
        command = [
            sys.executable, "-m", "granian", "--interface=wsgi", "--host=127.0.0.1",
            f"--port={self.port}", "--workers=1", "--blocking-threads=1", "--no-ws",
            "--blocking-threads-idle-timeout=600", "--log-level=error",
            "markthalle.site.wsgi:application",
        ]  # fmt: skip
        self.process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL)
        if not wait_until_ready(f"http://127.0.0.1:{self.port}"):
            raise RuntimeError("The web server to be measured does not answer.")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.terminate()
        self.process.wait()

    def web_cpu(self) -> float:
        """CPU seconds of the web server so far."""
        return _cpu(psutil.Process(self.process.pid))

    def database_cpu(self) -> float:
        """CPU seconds of PostgreSQL so far, all its processes."""
        pid = int((self.server.place.data / "postmaster.pid").read_text().split()[0])
        return _cpu(psutil.Process(pid))


def _cpu(process: psutil.Process) -> float:
    total = 0.0
    for each in (process, *process.children(recursive=True)):
        times = each.cpu_times()
        total += times.user + times.system
    # Backends that have ended are counted by their parent.
    ended = process.cpu_times()
    return total + getattr(ended, "children_user", 0.0) + getattr(ended, "children_system", 0.0)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _data(server: Server, products: int, report: Callable[[str], None]) -> str:
    name = f"bench_{products}_v{_VERSION}"
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone():
            return name
        making = f"{name}_making"
        connection.execute(f"DROP DATABASE IF EXISTS {making}".encode())
        connection.execute(f"CREATE DATABASE {making}".encode())
        report(f"Making {products} products (once) ...")
        began = time.monotonic()
        _fill(server.url(making), products)
        report(f"... in {time.monotonic() - began:.0f} s")
        connection.execute(f"ALTER DATABASE {making} RENAME TO {name}".encode())
    return name


def _fill(url: str, products: int) -> None:
    _run(
        "from django.core.management import call_command\n"
        "call_command('migrate', interactive=False, verbosity=0)\n"
        f"from bench.data import fill; fill({products})\n"
        "from django.db import connection\n"
        f"with connection.cursor() as c: c.execute({_SHELVES_AND_PARCELS!r})\n",
        DATABASE_URL=url,
    )


def _run(code: str, **environ: str) -> None:
    """Run some code in a hall of its own process."""
    everything = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "markthalle.site.settings",
        "PYTHONPATH": str(Path(__file__).resolve().parent.parent),
        **environ,
    }
    start = "import django, django.core.management; django.setup()\n"
    subprocess.run([sys.executable, "-c", start + code], env=everything, check=True)
