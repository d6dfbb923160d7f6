"""
Hand-written SQL for what thousands do: prepared on the server, inside Django's connection.

Django's own cursors bind on the client and never prepare; that costs a third of PostgreSQL's
CPU on the paths where it matters. Everything else goes through the ORM. JSON columns arrive as
text, ready to be passed on unread.
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import psycopg
from django.db import OperationalError, connection, transaction
from psycopg.rows import TupleRow

_ONLY_WHEN_ASKED = 2**31
_STATEMENTS_KEPT = 400

Params = Mapping[str, Any] | Sequence[Any]


def rows(query: str, params: Params = ()) -> list[TupleRow]:
    """All rows of a prepared read or of a write that returns some."""
    return _execute(query, params).fetchall()


def row(query: str, params: Params = ()) -> TupleRow | None:
    """The first row, or None."""
    return _execute(query, params).fetchone()


def value(query: str, params: Params = ()) -> Any:
    """The first column of the first row, or None."""
    first = _execute(query, params).fetchone()
    return None if first is None else first[0]


def write(query: str, params: Params = ()) -> int:
    """Run a prepared write; the number of rows it touched."""
    return _execute(query, params).rowcount


def result(query: str, params: Params = ()) -> "psycopg.pq.abc.PGresult":
    """The rows of a prepared read as PostgreSQL wrote them (see `kit.prepared`)."""
    return cast("psycopg.pq.abc.PGresult", _execute(query, params).pgresult)


def _execute(query: str, params: Params) -> "psycopg.Cursor[TupleRow]":
    try:
        return _run(query, params)
    except OperationalError:
        # A restarted database leaves dead connections behind. Outside a transaction nothing
        # was done on it, so one try on a fresh connection is safe, and cheaper than asking
        # `SELECT 1` before every request.
        if connection.in_atomic_block or not _is_dead():
            raise
        connection.close()
        return _run(query, params)


def _run(query: str, params: Params) -> "psycopg.Cursor[TupleRow]":
    connection.ensure_connection()
    native = cast("psycopg.Connection[TupleRow]", connection.connection)
    if native.prepare_threshold is None:
        # Django switches preparing off; these numbers keep it off for Django's own cursors.
        native.prepare_threshold = _ONLY_WHEN_ASKED
        native.prepared_max = _STATEMENTS_KEPT
    cursor = psycopg.Cursor(native, row_factory=psycopg.rows.tuple_row)
    with connection.wrap_database_errors:
        cursor.execute(cast("Any", query), params, prepare=True)
    return cursor


def _is_dead() -> bool:
    native = connection.connection
    return native is None or native.closed or native.broken


def after_commit(act: Any) -> None:
    """Run `act` once the running transaction is committed; at once if there is none."""
    transaction.on_commit(act)
