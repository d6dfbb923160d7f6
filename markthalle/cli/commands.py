"""Every command of `hall`, each a few lines: what it is, what it takes, whom it calls."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from markthalle.cli import environment

app = typer.Typer(
    help="A market hall that its people own.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Port = Annotated[int, typer.Option(help="The port to listen on.")]
Host = Annotated[str, typer.Option(help="The address to listen on.")]


@app.command()
def demo(
    port: Port = 8000,
    host: Host = "127.0.0.1",
    goods: Annotated[
        Literal["full", "small"], typer.Option(help="Twelve shops, or three to look around.")
    ] = "full",
    data: Annotated[
        Path | None,
        typer.Option(help="A folder of real goods to add.", exists=True, file_okay=False),
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin with an empty hall.")] = False,
) -> None:
    """Open a hall full of demo goods, with everything it needs, on this machine."""
    from markthalle.cli import demo as flow

    flow.open_hall(port=port, host=host, size=goods, folder=data, is_fresh=fresh)


@app.command()
def serve(
    port: Port = 8000,
    host: Host = "0.0.0.0",  # noqa: S104  a server listens; a proxy stands before it
    workers: Annotated[int, typer.Option(help="Web processes.")] = 2,
) -> None:
    """Run the web server (and the embedded database, if no DATABASE_URL is set)."""
    from markthalle.cli import serving

    serving.serve(host=host, port=port, workers=workers)


@app.command()
def worker() -> None:
    """Do the jobs: letters, picture sizes, refreshing what readers see."""
    from markthalle.cli import serving

    serving.work()


@app.command()
def migrate() -> None:
    """Bring the database to what this version needs."""
    with environment.database():
        environment.django()
        from django.core.management import call_command

        call_command("migrate", interactive=False)


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)
def manage(context: typer.Context) -> None:
    """Any command of Django's."""
    with environment.database():
        environment.django()
        from django.core.management import execute_from_command_line

        execute_from_command_line(["hall manage", *context.args])


@app.command()
def doctor() -> None:
    """Say what is wrong with the set-up, and how to mend it."""
    from markthalle.cli.doctor import examine

    with environment.database():
        environment.django()
        sys.exit(0 if examine() else 1)


@app.command()
def operator(email: str) -> None:
    """Make an account for the operator's desk; asks for the password."""
    password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    with environment.database():
        environment.django()
        from markthalle.people.operations import make_operator

        make_operator(email=email, password=password)
    typer.echo(f"{email} may sign in at /operator/.")


@app.command(name="import")
def import_(
    file: Path,
    shop: Annotated[str, typer.Option(help="The shop's handle.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing.")] = False,
) -> None:
    """Take in a Meta catalogue (CSV, TSV) or a Shopify export."""
    with environment.database():
        environment.django()
        from markthalle.cli import importing

        sys.exit(importing.run(file, handle=shop, is_dry=dry_run))


@app.command()
def bench(
    names: Annotated[list[str] | None, typer.Argument(help="Which; all if none.")] = None,
    json: Annotated[bool, typer.Option("--json", help="One object a line.")] = False,
) -> None:
    """Measure the hall against the limit of this machine, on data of its own."""
    sys.path.insert(0, str(environment.ROOT))
    from bench.command import run

    sys.exit(run(names or [], as_json=json))


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)
def test(context: typer.Context) -> None:
    """Check and test everything; with arguments, only what they name (as pytest takes them)."""
    from markthalle.cli import testing

    sys.exit(testing.run(context.args))


@app.command()
def check() -> None:
    """Format, lint, types, import contracts, missing migrations, licences."""
    from markthalle.cli import testing

    sys.exit(testing.check())


@app.command()
def messages() -> None:
    """Collect the texts to translate into the German catalogue."""
    from markthalle.cli.collecting import collect

    collect()


@app.command()
def lock() -> None:
    """Write the lock files anew from pyproject.toml."""
    from markthalle.cli import testing

    testing.lock()


def main() -> None:
    """Run the command that was asked for; what stands in its way is said in a sentence."""
    from markthalle.cli.refusals import said_plainly

    with said_plainly():
        app(prog_name="hall")
