"""`hall demo`: from nothing to a hall full of goods with its doors open."""

import os
import shutil
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

from rich.panel import Panel
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from markthalle.cli import addresses, environment, preparing
from markthalle.cli.orphans import Register
from markthalle.cli.preparing import console, step
from markthalle.cli.processes import Family
from markthalle.cli.programs import web, worker

Size = Literal["small", "full"]
_WEB_WORKERS = 2
_SECONDS_TO_OPEN = 120.0
# A well-formed account that belongs to nobody: Germany's example bank code in the documentation.
_EXAMPLE_IBAN = "DE89370400440532013000"
_EXAMPLE_BIC = "COBADEFFXXX"


class DoorsStayShut(Exception):
    """The web server does not come to answer."""


def open_hall(*, port: int, host: str, size: Size, folder: Path | None, is_fresh: bool) -> None:
    """
    Set up what is missing, keep what is there, and run until Ctrl-C.

    :raises NoFreePort: neither the port nor one of the next can be used.
    :raises InUse: a fresh start was asked for while the hall runs.
    """
    began = time.monotonic()
    home = environment.home()
    if is_fresh:
        _empty(home)
    chosen = addresses.free_port(host, port)
    if chosen != port:
        console.print(f"Port {port} is taken; the hall opens at {chosen}.")
    url = addresses.url(host, chosen)
    _set_environment(url, is_for_all=url != f"http://{host}:{chosen}")
    with ExitStack() as stack:
        with step("PostgreSQL runs"):
            database = stack.enter_context(environment.database())
        _prepare()
        _fill(size, folder)
        logs = _logs(home)
        children = [
            web(host=host, port=chosen, workers=_WEB_WORKERS, home=home, log=logs / "web"),
            worker(log=logs / "worker"),
        ]
        family = Family(children, Register(home), database.revive, console.print)
        stack.callback(family.stop)
        with step("The doors open"):
            family.start()
            _wait(family, url)
        if not family.is_stopping:
            console.print(_welcome(url, logs, seconds=time.monotonic() - began))
            family.watch()
        console.print("\nClosing the hall ...")
    console.print("Closed. Everything is kept for the next time.")


def _wait(family: Family, url: str) -> None:
    deadline = time.monotonic() + _SECONDS_TO_OPEN
    family.watch(until=lambda: addresses.is_ready(url) or time.monotonic() > deadline)
    if not family.is_stopping and time.monotonic() > deadline:
        raise DoorsStayShut("The web server does not answer. `./hall doctor` may say why.")


def _set_environment(url: str, *, is_for_all: bool) -> None:
    os.environ["HALL_DEMO"] = "1"
    os.environ["HALL_URL"] = url
    if is_for_all:
        # Listening on every address: phones in the same network come by this machine's name.
        os.environ.setdefault("HALL_HOSTS", "*")
    os.environ.setdefault("HALL_IBAN", _EXAMPLE_IBAN)
    os.environ.setdefault("HALL_BIC", _EXAMPLE_BIC)
    os.environ.setdefault("HALL_ACCOUNT_HOLDER", "Markthalle Musterstadt eG")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")


def _empty(home: Path) -> None:
    from markthalle.postgres import erase

    erase(home)
    shutil.rmtree(home / "media", ignore_errors=True)


def _prepare() -> None:
    with step("The hall's code and translations are ready"):
        preparing.load()
    with step("The database has its tables"):
        preparing.migrate()
    with step("Styles and scripts are laid out"):
        preparing.lay_out_static()


def _fill(size: Size, folder: Path | None) -> None:
    from markthalle.demo import operations

    with Progress(
        TextColumn("  {task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
    ) as progress:
        bars: dict[str, TaskID] = {}

        def report(what: str, done: int, total: int) -> None:
            if what not in bars:
                bars[what] = progress.add_task(what, total=total)
            progress.update(bars[what], completed=done, total=total)

        operations.fill(size=size, report=report)
        if folder is not None:
            operations.fill_from_folder(folder=folder, report=report)


def _logs(home: Path) -> Path:
    """The folder of what this run's programs write; what the last one's wrote is gone."""
    folder = home / "log"
    folder.mkdir(exist_ok=True)
    for name in ("web", "worker"):
        (folder / name).write_bytes(b"")
    return folder


def _welcome(url: str, logs: Path, *, seconds: float) -> Panel:
    from markthalle.demo.accounts import ACCOUNTS, PASSWORD

    table = Table.grid(padding=(0, 2))
    table.add_row("[bold]The hall is open[/]", f"[bold link={url}]{url}[/]")
    table.add_row("", f"[dim]ready in {seconds:.0f} s; Ctrl-C closes it[/]")
    table.add_row("", "")
    for account in ACCOUNTS:
        address = f"{url}{account.start}"
        table.add_row(account.what, f"{account.email}\n[link={address}]{address}[/]")
    table.add_row("Password of all", f"[bold]{PASSWORD}[/]")
    table.add_row("", "")
    table.add_row("Letters it would send", f"[link={url}/demo/mail/]{url}/demo/mail/[/]")
    table.add_row("What the programs say", str(logs))
    return Panel(table, border_style="green", expand=False)
