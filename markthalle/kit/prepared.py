"""
The few reads that thousands do, passed on as the bytes PostgreSQL sends.

`kit.sql` is the way for everything else. Here nothing is turned into Python values: one call
into libpq sends, waits and receives, which costs a third of what a cursor does. That holds for
parameters that are text or whole numbers, outside of transactions; others take the usual way
and are answered alike.
"""

import re
from collections.abc import Mapping
from itertools import count
from typing import Any, cast
from weakref import WeakKeyDictionary

import psycopg
from django.db import connection
from psycopg.pq import ExecStatus, TransactionStatus

from markthalle.kit import sql

Row = tuple[bytes | None, ...]
Params = Mapping[str, Any]

_MOST = 300
_PARAMETER = re.compile(r"%\((\w+)\)s")

# For each connection the statements it has prepared: their names and their parameters' names.
_Statements = dict[str, tuple[bytes, list[str]]]
_numbers = count()
_prepared: "WeakKeyDictionary[psycopg.Connection[Any], _Statements]" = WeakKeyDictionary()


def rows(query: str, params: Params) -> list[Row]:
    """All rows of a read, each value as PostgreSQL writes it in text."""
    found = result(query, params)
    get, columns = found.get_value, range(found.nfields)
    return [tuple([get(row, column) for column in columns]) for row in range(found.ntuples)]


def row(query: str, params: Params) -> Row | None:
    """The first row, or None."""
    found = rows(query, params)
    return found[0] if found else None


def result(query: str, params: Params) -> "psycopg.pq.abc.PGresult":
    """What PostgreSQL sent, to take single values from."""
    connection.ensure_connection()
    native = cast("psycopg.Connection[Any]", connection.connection)
    is_idle = native.pgconn.transaction_status == TransactionStatus.IDLE
    is_plain = all(isinstance(value, str | int) for value in params.values())
    if not is_plain or not is_idle or not native.autocommit or connection.in_atomic_block:
        # A transaction is psycopg's to begin, and lists are its to write.
        return sql.result(query, params)
    name, order = _statement(native, query)
    values = [str(params[key]).encode() for key in order]
    answer = native.pgconn.exec_prepared(name, values)
    if answer.status != ExecStatus.TUPLES_OK:
        _prepared.pop(native, None)
        # Asked again the usual way, which mends what can be mended and raises what cannot.
        return sql.result(query, params)
    return answer


def _statement(native: "psycopg.Connection[Any]", query: str) -> tuple[bytes, list[str]]:
    statements = _prepared.setdefault(native, {})
    known = statements.get(query)
    if known is not None:
        return known
    if len(statements) >= _MOST:
        for name, _ in statements.values():
            native.pgconn.exec_(b"DEALLOCATE " + name)
        statements.clear()
    order = list(dict.fromkeys(_PARAMETER.findall(query)))
    numbered = _PARAMETER.sub(lambda match: f"${order.index(match[1]) + 1}", query)
    name = f"hall_{next(_numbers)}".encode()
    native.pgconn.prepare(name, numbered.replace("%%", "%").encode())
    statements[query] = (name, order)
    return statements[query]
