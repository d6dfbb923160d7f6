"""
The SQL of a request alone: recorded from the real code, run again by pgbench.

Every statement is prepared once and executed with the recorded values, as the hall itself does.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
from psycopg.types.json import Jsonb

from bench.hall import Hall

_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "boolean"),
    (UUID, "uuid"),
    (datetime, "timestamptz"),
    (int, "bigint"),
)


_PAUSE = "\\sleep 500 us"


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with its values."""

    query: str
    params: Any


@contextmanager
def recording() -> Iterator[list[Statement]]:
    """Every statement that this process sends while the block lasts."""
    from django.db import connection

    from markthalle.kit import sql

    found: list[Statement] = []
    run = sql._run

    def noted(query: str, params: Any) -> Any:
        found.append(Statement(query, params))
        return run(query, params)

    def wrapped(execute: Any, query: str, params: Any, many: bool, context: Any) -> Any:
        found.append(Statement(query, params))
        return execute(query, params, many, context)

    sql._run = noted
    try:
        with connection.execute_wrapper(wrapped):
            yield found
    finally:
        sql._run = run


def script(requests: Sequence[Sequence[Statement]]) -> str:
    """A pgbench script that prepares each statement once and runs all requests in turn."""
    names: dict[tuple[str, tuple[str, ...]], str] = {}
    prepared, lines = [], []
    for statements in requests:
        depth = 0
        for statement in statements:
            # Recorded inside a transaction that is undone: there, the hall's own are savepoints.
            if statement.query.startswith("SAVEPOINT"):
                lines += ["BEGIN;"] if depth == 0 else []
                depth += 1
                continue
            if statement.query.startswith("RELEASE"):
                depth -= 1
                lines += ["COMMIT;"] if depth == 0 else []
                continue
            query, values = _positional(statement)
            types = tuple(_declared(query, place, value) for place, value in enumerate(values, 1))
            if (query, types) not in names:
                names[query, types] = name = f"s{len(names)}"
                declared = f"({', '.join(types)})" if types else ""
                prepared.append(f"PREPARE {name}{declared} AS {query};")
            arguments = f"({', '.join(_literal(value) for value in values)})" if values else ""
            lines.append(f"EXECUTE {names[query, types]}{arguments};")
        # The hall asks, answers, and waits for the next visitor: an idle database has to wake up
        # for each request, which costs it as much as the SQL of a small one.
        lines.append(_PAUSE)
    return "\n".join([*prepared, *lines, ""])


def database_cpu(hall: Hall, text: str, *, prepare_only: str) -> float:
    """CPU seconds that PostgreSQL needs for the script, without what preparing it costs."""
    whole = _timed(hall, text)
    return whole - _timed(hall, prepare_only)


def _timed(hall: Hall, text: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "requests.sql"
        path.write_text(text)
        pgbench = hall.server.place.bin / "pgbench"
        environ = {**os.environ, "PGPASSWORD": hall.server.password}
        command = [
            str(pgbench), "--no-vacuum", "--transactions=1", "--client=1", "--protocol=simple",
            f"--file={path}", "--host", str(hall.server.place.sockets), "--username", "hall",
            hall.database,
        ]  # fmt: skip
        before = hall.database_cpu()
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        spent = hall.database_cpu() - before
        if done.returncode or "number of failed transactions: 0" not in done.stdout:
            sys.stderr.write(done.stderr[-2000:])
            raise RuntimeError("pgbench could not run the recorded statements.")
        return spent


def _positional(statement: Statement) -> tuple[str, list[Any]]:
    """`%s` and `%(name)s` become `$1`, `$2` …, each value once for each place."""
    query = statement.query
    values: list[Any] = []
    params = statement.params
    out, index = [], 0
    while index < len(query):
        if query.startswith("%%", index):
            out.append("%")
            index += 2
        elif query.startswith("%s", index):
            values.append(params[len(values)])
            out.append(f"${len(values)}")
            index += 2
        elif query.startswith("%(", index):
            end = query.index(")s", index)
            values.append(params[query[index + 2 : end]])
            out.append(f"${len(values)}")
            index = end + 2
        else:
            out.append(query[index])
            index += 1
    return " ".join("".join(out).split()), values


def _declared(query: str, place: int, value: Any) -> str:
    """The type of a value: the one the statement itself casts it to, if it does."""
    cast = re.search(rf"\${place}::\s*([a-z_0-9]+(?:\[\])?)", query)
    return cast[1] if cast else _type(value)


def _type(value: Any) -> str:
    if isinstance(value, list | tuple):
        if not value:
            return "unknown"
        kinds = {_type(item) for item in value if item is not None} - {"unknown"}
        return f"{kinds.pop()}[]" if kinds else "text[]"
    for kind, name in _TYPES:
        if isinstance(value, kind):
            return name
    return "unknown"


def _literal(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        composites = (f"ROW({', '.join(_literal(part) for part in item)})" for item in value)
        return f"ARRAY[{', '.join(composites)}]::procrastinate_job_to_defer_v1[]"
    if isinstance(value, list | tuple):
        inside = ",".join("NULL" if item is None else _quoted(str(item)) for item in value)
        return "'{" + inside.replace("'", "''") + "}'"
    if isinstance(value, Jsonb):
        value = value.obj
    if isinstance(value, dict):
        value = orjson.dumps(value).decode()
    return "'" + str(value).replace("'", "''") + "'"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
