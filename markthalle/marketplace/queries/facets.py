"""How many of the products found would be left by each further filter, in one statement."""
# ruff: noqa: S608 - the statements hold names and numbers of ours; all values are parameters

from dataclasses import dataclass, field
from typing import Any

from markthalle.kit import sql
from markthalle.marketplace.filters import Filters
from markthalle.marketplace.queries import found
from markthalle.marketplace.queries.categories import category
from markthalle.marketplace.queries.conditions import conditions
from markthalle.marketplace.queries.question import understand

# With more products than this, those of the highest rank are counted.
COUNTED = 10_000
SHOWN = 20
BARS = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be filtered by, and how many products have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class PriceBar:
    """How many products cost `start_minor` and more, up to `end_minor`."""

    start_minor: int
    end_minor: int
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """
    The choices that are left, most products first; empty where there is nothing to choose.

    `is_exact` is false for very long lists: then only the products of the highest rank were
    counted, and counts are to be left out.
    """

    categories: list[Choice] = field(default_factory=list)
    brands: list[Choice] = field(default_factory=list)
    colours: list[Choice] = field(default_factory=list)
    sizes: list[Choice] = field(default_factory=list)
    conditions: list[Choice] = field(default_factory=list)
    seller_kinds: list[Choice] = field(default_factory=list)
    shops: list[Choice] = field(default_factory=list)
    prices: list[PriceBar] = field(default_factory=list)
    in_stock: int = 0
    on_sale: int = 0
    is_exact: bool = True


def facets(filters: Filters, *, language: str = "en") -> Facets:
    """The choices among the products that fit `filters`."""
    where, params = conditions(filters)
    question = understand(filters.q) if filters.q else None
    if question and question.words:
        asked, asked_params = found.asked(question)
        ways = f"{asked}, {found.hits(question, where)},"
        where = "l.country = %(country)s AND l.product_id IN (SELECT product_id FROM hits)"
        params |= asked_params
    else:
        ways = ""
    params |= {"country": filters.country, "german": language.startswith("de")}
    rows = sql.rows(_statement(ways, where, _child_column(filters)), params)
    return _gathered(rows)


def _child_column(filters: Filters) -> str:
    node = category(filters.category) if filters.category else None
    depth = node.depth + 1 if node else 1
    return f"category_{depth}" if depth <= 3 else "category_3"


def _statement(ways: str, where: str, child: str) -> str:
    return f"""
    WITH {ways}
    fitting AS MATERIALIZED (
        SELECT l.{child} AS category, l.brand, l.colours, l.sizes, l.condition, l.seller_kind,
            l.shop_id, l.price_minor, l.in_stock, l.was_minor IS NOT NULL AS on_sale
        FROM marketplace_listing l WHERE {where}
        ORDER BY l.rank DESC, l.product_id DESC LIMIT {COUNTED + 1}
    ),
    span AS (SELECT min(price_minor) AS low, max(price_minor) AS high FROM fitting),
    counted AS (
        SELECT 'category' AS facet, c.slug AS value,
            CASE WHEN %(german)s::bool THEN c.name_de ELSE c.name_en END AS label, n AS count
        FROM (SELECT category, count(*) AS n FROM fitting GROUP BY category) AS f
        JOIN catalog_category c ON c.id = f.category
        UNION ALL
        SELECT 'brand', brand, brand, count(*) FROM fitting WHERE brand <> '' GROUP BY brand
        UNION ALL
        SELECT 'colour', colour, colour, count(*)
        FROM fitting CROSS JOIN LATERAL unnest(colours) AS colour GROUP BY colour
        UNION ALL
        SELECT 'size', size, size, count(*)
        FROM fitting CROSS JOIN LATERAL unnest(sizes) AS size GROUP BY size
        UNION ALL
        SELECT 'condition', condition, condition, count(*) FROM fitting GROUP BY condition
        UNION ALL
        SELECT 'seller', seller_kind, seller_kind, count(*) FROM fitting GROUP BY seller_kind
        UNION ALL
        SELECT 'shop', s.handle, s.name, f.n
        FROM (SELECT shop_id, count(*) AS n FROM fitting GROUP BY shop_id
            ORDER BY n DESC LIMIT {SHOWN}) AS f
        JOIN shops_shop s ON s.id = f.shop_id
        UNION ALL
        SELECT 'price', ((price_minor - low) * {BARS} / (high - low + 1))::text,
            low || ' ' || high, count(*)
        FROM fitting CROSS JOIN span GROUP BY 2, low, high
        UNION ALL
        SELECT 'in_stock', '', '', count(*) FILTER (WHERE in_stock) FROM fitting
        UNION ALL
        SELECT 'on_sale', '', '', count(*) FILTER (WHERE on_sale) FROM fitting
        UNION ALL
        SELECT 'all', '', '', count(*) FROM fitting
    )
    SELECT facet, value, label, count FROM (
        SELECT *, row_number() OVER (PARTITION BY facet ORDER BY count DESC, label) AS place
        FROM counted
    ) AS placed
    WHERE place <= {SHOWN} ORDER BY facet, place"""


def _gathered(rows: list[tuple[Any, ...]]) -> Facets:
    choices: dict[str, list[Choice]] = {}
    for facet, value, label, count in rows:
        choices.setdefault(facet, []).append(Choice(value, label, count))

    def only(facet: str) -> int:
        return choices[facet][0].count

    return Facets(
        categories=choices.get("category", []),
        brands=choices.get("brand", []),
        colours=choices.get("colour", []),
        sizes=choices.get("size", []),
        conditions=choices.get("condition", []),
        seller_kinds=choices.get("seller", []),
        shops=choices.get("shop", []),
        prices=_bars(choices.get("price", [])),
        in_stock=only("in_stock"),
        on_sale=only("on_sale"),
        is_exact=only("all") <= COUNTED,
    )


def _bars(choices: list[Choice]) -> list[PriceBar]:
    if not choices:
        return []
    low, high = map(int, choices[0].label.split())
    counts = {int(choice.value): choice.count for choice in choices}
    width = high - low + 1
    edges = [low + -(-bar * width // BARS) for bar in range(BARS + 1)]
    return [
        PriceBar(edges[bar], edges[bar + 1] - 1, counts.get(bar, 0))
        for bar in range(BARS)
        if edges[bar + 1] > edges[bar]
    ]
