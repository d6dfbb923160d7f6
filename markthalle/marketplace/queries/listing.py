"""Lists of products: one prepared statement each, cards passed through as PostgreSQL has them."""
# ruff: noqa: S608 - the statements hold names and numbers of ours; all values are parameters

from dataclasses import dataclass
from typing import Any

import orjson

from markthalle.kit import prepared, sql
from markthalle.marketplace.filters import LIMIT, Filters, Place, Sort, pack, unpack
from markthalle.marketplace.queries import found
from markthalle.marketplace.queries.conditions import conditions, total
from markthalle.marketplace.queries.question import Question, understand

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

    cards: bytes
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
        rest = f',"next_cursor":{cursor},"total":{self.total}{extra}}}'
        return b'{"items":' + self.cards + rest.encode()


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
    question = understand(filters.q) if filters.q else None
    if question and question.words:
        query, params = search(question, filters, sort, language, place, limit, pictures=pictures)
    else:
        query, params = statement(filters, sort, language, place, limit, pictures=pictures)
    rows = prepared.result(query, params)
    corrected = question.corrected if question else ""
    if not rows.ntuples:
        return Results(b"[]", None, _total(filters, question) if place else 0, corrected)
    get, shown = rows.get_value, min(rows.ntuples, limit)
    following = None
    if rows.ntuples > limit:
        key, product_id = get(shown - 1, 1), get(shown - 1, 2)
        following = pack(sort, Place(int(key or 0), (product_id or b"").decode()))
    cards = b",".join([get(n, 0) or b"null" for n in range(shown)])
    return Results(b"[" + cards + b"]", following, int(get(0, 3) or 0), corrected)


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
    column, direction, _ = _KEYS[sort]
    where, params = conditions(filters)
    count, count_params = total(filters)
    params |= count_params | {"country": filters.country}
    after, after_params = _after(sort, place, "l", column)
    # Only names from the tables above are put in, and the limit: as a parameter it would
    # keep PostgreSQL from knowing that it is small, and so from keeping its plan.
    shown = f"""
        WITH shown AS (
            SELECT l.product_id, l.{column} AS key FROM marketplace_listing l WHERE {where}{after}
            ORDER BY l.{column} {direction}, l.product_id {direction} LIMIT {limit + 1:d}
        )"""
    return shown + _page(sort, language, count, pictures=pictures), params | after_params


def search(
    question: Question,
    filters: Filters,
    sort: Sort,
    language: str,
    place: Place | None,
    limit: int,
    *,
    pictures: bool = False,
) -> tuple[str, dict[str, Any]]:
    """The statement of a list of what was searched for, and its parameters."""
    column, direction, _ = _KEYS[sort]
    where, params = conditions(filters)
    asked, asked_params = found.asked(question)
    is_weighed = sort is Sort.RELEVANCE
    after, after_params = _after(sort, place, "f", "key" if is_weighed else column)
    source = (
        "weighed" if is_weighed else f"(SELECT product_id, {column}, {column} AS key FROM hits)"
    )
    ways = [asked, found.hits(question, where), *([found.weighed(question)] if is_weighed else [])]
    shown = f"""
        WITH {", ".join(ways)},
        shown AS (
            SELECT f.product_id, f.key FROM {source} AS f WHERE true{after}
            ORDER BY f.key {direction}, f.product_id {direction} LIMIT {limit + 1:d}
        )"""
    page = _page(sort, language, "SELECT count(*) FROM hits", pictures=pictures)
    return shown + page, params | asked_params | after_params | {"country": filters.country}


def _after(sort: Sort, place: Place | None, table: str, column: str) -> tuple[str, dict[str, Any]]:
    if place is None:
        return "", {}
    sign = _KEYS[sort][2]
    key = _MOMENT if sort is Sort.NEWEST else "%(key)s::bigint"
    condition = f" AND ({table}.{column}, {table}.product_id) {sign} ({key}, %(product)s::uuid)"
    return condition, {"key": place.key, "product": place.product_id}


def _page(sort: Sort, language: str, count: str, *, pictures: bool) -> str:
    direction = _KEYS[sort][1]
    key = _MICROSECONDS if sort is Sort.NEWEST else "shown.key"
    card = "c.de" if language.startswith("de") else "c.en"
    if pictures:
        card = f"""left({card}, -1) || ',"picture":' || c.picture || '}}'"""
    return f"""
        SELECT {card}, {key}, shown.product_id::text, ({count})
        FROM shown JOIN marketplace_card c
            ON c.product_id = shown.product_id AND c.country = %(country)s
        ORDER BY shown.key {direction}, shown.product_id {direction}"""


def _total(filters: Filters, question: Question | None) -> int:
    if question and question.words:
        where, params = conditions(filters)
        asked, asked_params = found.asked(question)
        query = f"WITH {asked}, {found.hits(question, where)} SELECT count(*) FROM hits"
        return int(sql.value(query, params | asked_params))
    return int(sql.value(*total(filters)))
