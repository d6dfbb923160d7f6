"""
A PostgreSQL of our own for a hall on one machine. Knows neither Django nor the hall.

`running(home)` is all that others need: the first program that enters it starts the server, others
attach to it, and the one that started it stops it.
"""

from markthalle.postgres.binaries import NoPostgres
from markthalle.postgres.server import Server, StartFailed, running

__all__ = ["NoPostgres", "Server", "StartFailed", "running"]
