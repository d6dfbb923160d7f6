"""Production: the web server and the worker, each as its own command."""

import os

from markthalle.cli import environment
from markthalle.cli.processes import Family, web
from markthalle.cli.processes import worker as worker_child


def serve(*, host: str, port: int, workers: int) -> None:
    """Serve until told to stop. The database must be migrated (`hall migrate`)."""
    with environment.database():
        _prepare()
        _keep(Family([web(host=host, port=port, workers=workers, home=environment.home())]))


def work() -> None:
    """Do jobs until told to stop."""
    with environment.database():
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "markthalle.site.settings")
        _keep(Family([worker_child()]))


def _prepare() -> None:
    from markthalle.cli.catalogues import compile_all

    compile_all()
    environment.django()
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


def _keep(family: Family) -> None:
    try:
        family.watch(report=print)
    finally:
        family.stop()
