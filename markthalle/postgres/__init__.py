"""
A PostgreSQL of our own for a hall on one machine. Knows neither Django nor the hall.

`running(home)` is all that others need: the first program that enters it starts the server, others
attach to it, and the last one to leave stops it. If all of them are killed it stops by itself.
"""

from markthalle.postgres.binaries import NoPostgres
from markthalle.postgres.cluster import InitialisationFailed
from markthalle.postgres.place import NotOurs
from markthalle.postgres.server import InUse, Server, StartFailed, erase, running

FAILURES = (NoPostgres, NotOurs, InitialisationFailed, StartFailed, InUse)

__all__ = [
    "FAILURES",
    "InUse",
    "InitialisationFailed",
    "NoPostgres",
    "NotOurs",
    "Server",
    "StartFailed",
    "erase",
    "running",
]
