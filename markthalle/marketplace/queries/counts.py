"""How many products each category holds in a country, all below it included."""

import time

from markthalle.kit import sql

SECONDS = 10.0
_known: dict[str, tuple[float, dict[int, int]]] = {}


def category_counts(country: str) -> dict[int, int]:
    """Products by category number; up to ten seconds old. Empty categories are left out."""
    now = time.monotonic()
    read_at, counts = _known.get(country, (-SECONDS, {}))
    if now - read_at < SECONDS:
        return counts
    found = sql.rows(
        "SELECT substr(scope, 2)::int, sum(delta)::bigint FROM marketplace_tally"
        " WHERE country = %s AND scope LIKE 'c%%' GROUP BY scope HAVING sum(delta) > 0",
        [country],
    )
    counts = dict(found)
    _known[country] = (now, counts)
    return counts


def forget() -> None:
    """Read all counts anew at the next question."""
    _known.clear()
