"""`hall demo`: from nothing to a hall full of goods with its doors open."""

import os
import shutil
import time
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from markthalle.cli import environment
from markthalle.cli.processes import Family, free_port, wait_until_ready, web, worker

console = Console(highlight=False)

# A well-formed account that belongs to nobody: Germany's example bank code in the documentation.
_EXAMPLE_IBAN = "DE89370400440532013000"
_EXAMPLE_BIC = "COBADEFFXXX"


def open_hall(*, port: int, host: str, size: str, folder: Path | None, is_fresh: bool) -> None:
    """Set up what is missing, keep what is there, and run until Ctrl-C."""
    began = time.monotonic()
    home = environment.home()
    if is_fresh:
        _empty(home)
    chosen = free_port(host, port)
    if chosen != port:
        console.print(f"Port {port} is taken; the hall opens at {chosen}.")
    url = f"http://{host}:{chosen}"
    _set_environment(url)
    with ExitStack() as stack:
        console.print("Starting PostgreSQL ...")
        stack.enter_context(environment.database())
        _prepare()
        _fill(size, folder)
        family = Family([web(host=host, port=chosen, workers=2, home=home), worker()])
        stack.callback(family.stop)
        for child in family.children:
            child.start()
        if not wait_until_ready(url):
            console.print("[red]The web server does not answer.[/] `./hall doctor` may say why.")
            return
        console.print(_welcome(url, seconds=time.monotonic() - began))
        family.watch(report=console.print)
        console.print("\nClosing the hall ...")
    console.print("Closed. Everything is kept for the next time.")


def _set_environment(url: str) -> None:
    os.environ["HALL_DEMO"] = "1"
    os.environ["HALL_URL"] = url
    os.environ.setdefault("HALL_IBAN", _EXAMPLE_IBAN)
    os.environ.setdefault("HALL_BIC", _EXAMPLE_BIC)
    os.environ.setdefault("HALL_ACCOUNT_HOLDER", "Markthalle Musterstadt eG")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")


def _empty(home: Path) -> None:
    for name in ("postgres", "media"):
        path = home / name
        shutil.rmtree(path.resolve(), ignore_errors=True)
        if path.is_symlink():
            path.unlink()


def _prepare() -> None:
    from markthalle.cli.catalogues import compile_all

    with console.status("Compiling translations ..."):
        compile_all()
        environment.django()
    from django.core.management import call_command

    with console.status("Preparing the database ..."):
        call_command("migrate", interactive=False, verbosity=0)
    with console.status("Laying out styles and scripts ..."):
        call_command("collectstatic", interactive=False, verbosity=0)


def _fill(size: str, folder: Path | None) -> None:
    from markthalle.demo import operations

    with Progress(
        TextColumn("{task.description}", justify="left"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=False,
    ) as progress:
        bars: dict[str, object] = {}

        def report(what: str, done: int, total: int) -> None:
            if what not in bars:
                bars[what] = progress.add_task(what, total=total)
            progress.update(bars[what], completed=done, total=total)  # type: ignore[arg-type]

        operations.fill(size=size, report=report)
        if folder is not None:
            operations.fill_from_folder(folder=folder, report=report)


def _welcome(url: str, *, seconds: float) -> Panel:
    from markthalle.demo.accounts import ACCOUNTS, PASSWORD

    table = Table.grid(padding=(0, 2))
    table.add_row("[bold]The hall is open[/]", f"[bold link={url}]{url}[/]")
    table.add_row("", "")
    for account in ACCOUNTS:
        table.add_row(account.what, f"{account.email}  ·  {PASSWORD}  ·  {url}{account.start}")
    table.add_row("Letters it would send", f"{url}/demo/mail/")
    table.add_row("", "")
    table.add_row("", f"Ready in {seconds:.0f} s. Ctrl-C closes it.")
    return Panel(table, border_style="green", expand=False)
