"""What must be done before the doors open: translations, tables, styles and scripts."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

from markthalle.cli import environment

console = Console(highlight=False)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Show that something is being done, then that it is done and how long it took."""
    began = time.monotonic()
    with console.status(f"{name} ..."):
        yield
    console.print(f"[green]✓[/] {name} [dim]{time.monotonic() - began:.1f} s[/]")


def load() -> None:
    """Compile the translations and make the hall's code usable."""
    from markthalle.cli.catalogues import compile_all

    compile_all()
    environment.django()


def migrate() -> None:
    """The database has the tables of this version."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)


def waiting_migrations() -> int:
    """How many steps the database is behind this version."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def lay_out_static() -> None:
    """Styles and scripts lie where the web server gives them out."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
