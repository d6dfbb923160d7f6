"""Lists of products: one prepared statement each, cards passed through as PostgreSQL has them."""

from dataclasses import dataclass
from typing import Any

import orjson

from markthalle.kit import sql
from markthalle.marketplace.filters import LIMIT, Filters, Place, Sort, pack, unpack
from markthalle.marketplace.queries.conditions import conditions, total

_KEYS = {
    Sort.RELEVANCE: ("rank", "DESC", "<"),
    Sort.NEWEST: ("published_at", "DESC", "<"),
    Sort.PRICE_UP: ("price_minor", "ASC", ">"),
    Sort.PRICE_DOWN: ("price_minor", "DESC", "<"),
}
# Moments travel as whole microseconds, exact and quick to read.
_MICROSECONDS = "(extract(epoch FROM shown.key) * 1000000)::bigint"
_MOMENT = "timestamptz 'epoch' + %(key)s::bigint * interval '1 microsecond'"


@dataclass(frozen=True, slots=True)
class Results:
    """
    A page of a list. `cards` is JSON, a list of items in the order to show; `total` counts all
    pages.

    `corrected` is what was searched for instead of the words given, if those led nowhere.
    """

    cards: str
    next_cursor: str | None
    total: int
    corrected: str = ""

    @property
    def items(self) -> list[dict[str, Any]]:
        """The cards as values, for pages that are not JSON."""
        found: list[dict[str, Any]] = orjson.loads(self.cards)
        return found

    @property
    def json(self) -> bytes:
        """The page as the JSON interface sends it."""
        cursor = f'"{self.next_cursor}"' if self.next_cursor else "null"
        extra = f',"corrected":{orjson.dumps(self.corrected).decode()}' if self.corrected else ""
        return (
            f'{{"items":{self.cards},"next_cursor":{cursor},"total":{self.total}{extra}}}'
        ).encode()


def listing(
    filters: Filters,
    *,
    sort: Sort = Sort.RELEVANCE,
    language: str = "en",
    limit: int = LIMIT,
    cursor: str | None = None,
    pictures: bool = True,
) -> Results:
    """
    Products that fit, from `cursor` on. Unknown categories and shops have no products.

    `pictures` adds to each item its picture in all sizes.

    :raises CursorUnreadable: the cursor is not from a list of this order.
    """
    place = unpack(sort, cursor) if cursor else None
    query, params = statement(filters, sort, language, place, limit, pictures=pictures)
    found = sql.rows(query, params)
    if not found:
        count_query, count_params = total(filters)
        return Results("[]", None, sql.value(count_query, count_params))
    shown = found[:limit]
    following = None
    if len(found) > limit:
        _, key, product_id, _ = shown[-1]
        following = pack(sort, Place(key, product_id))
    cards = ",".join([row[0] for row in shown])
    return Results(f"[{cards}]", following, found[0][3])


def statement(
    filters: Filters,
    sort: Sort,
    language: str,
    place: Place | None,
    limit: int,
    *,
    pictures: bool = False,
) -> tuple[str, dict[str, Any]]:
    """The statement of a list and its parameters."""
    column, direction, after = _KEYS[sort]
    where, params = conditions(filters)
    count, count_params = total(filters)
    params |= count_params | {"country": filters.country}
    if place is not None:
        key = _MOMENT if sort is Sort.NEWEST else "%(key)s::bigint"
        where += f" AND (l.{column}, l.product_id) {after} ({key}, %(product)s::uuid)"
        params |= {"key": place.key, "product": place.product_id}
    key = _MICROSECONDS if sort is Sort.NEWEST else "shown.key"
    card = "c.de" if language.startswith("de") else "c.en"
    if pictures:
        card = f"""left({card}, -1) || ',"picture":' || c.picture || '}}'"""
    return (
        # Only names from the tables above are put in, and the limit: as a parameter it would
        # keep PostgreSQL from knowing that it is small, and so from keeping its plan.
        f"""
        WITH shown AS (
            SELECT l.product_id, l.{column} AS key FROM marketplace_listing l WHERE {where}
            ORDER BY l.{column} {direction}, l.product_id {direction} LIMIT {limit + 1:d}
        )
        SELECT {card}, {key}, shown.product_id::text, ({count})
        FROM shown JOIN marketplace_card c
            ON c.product_id = shown.product_id AND c.country = %(country)s
        ORDER BY shown.key {direction}, shown.product_id {direction}""",  # noqa: S608
        params,
    )
