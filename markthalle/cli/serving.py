"""Production: the web server and the worker, each as its own command."""

import os

from markthalle.cli import addresses, environment, preparing
from markthalle.cli.orphans import Register
from markthalle.cli.processes import Child, Family
from markthalle.cli.programs import web
from markthalle.cli.programs import worker as worker_child


class NotMigrated(Exception):
    """The database is behind this version of the hall."""


def serve(*, host: str, port: int, workers: int) -> None:
    """
    Serve until told to stop.

    :raises NotMigrated: `hall migrate` has to run first.
    """
    address = addresses.url(host, port)
    os.environ.setdefault("HALL_URL", address)
    with environment.database() as database:
        preparing.load()
        waiting = preparing.waiting_migrations()
        if waiting:
            raise NotMigrated(
                f"The database is {waiting} steps behind this version. Run `./hall migrate`."
            )
        preparing.lay_out_static()
        home = environment.home()
        child = web(host=host, port=port, workers=workers, home=home)
        _keep(child, database, ready=address)


def work() -> None:
    """Do jobs until told to stop."""
    with environment.database() as database:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")
        _keep(worker_child(), database)


def _keep(child: Child, database: environment.Database, *, ready: str = "") -> None:
    register = Register(environment.home())
    family = Family([child], register, database.revive, environment.say)
    try:
        family.start()
        if ready:
            family.watch(until=lambda: addresses.is_ready(ready))
            if not family.is_stopping:
                environment.say(f"Serving at {ready}")
        family.watch()
    finally:
        family.stop()
