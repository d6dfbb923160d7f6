"""The front of the hall: calm, and full of goods."""

import time
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from markthalle.marketplace import queries
from markthalle.marketplace.pages.context import absolute, language_of, market_of
from markthalle.marketplace.pages.shop import shop_tile
from markthalle.marketplace.queries import Filters, Sort

SECONDS = 30.0
NEW = 10
OF_ONE_SHOP = 2
ON_SALE = 5
SHOPS = 6
ARCHES = 3


@dataclass(frozen=True, slots=True)
class _Front:
    read_at: float
    context: dict[str, Any]


_fronts: dict[tuple[str, str], _Front] = {}


def home_page(request: HttpRequest) -> HttpResponse:
    """Goods, categories and shops to begin with."""
    market, language = market_of(request), language_of(request)
    context = _front(market.country, language) | {"canonical": absolute("/")}
    return render(request, "marketplace/home.html", context)


def forget() -> None:
    """Gather the front anew at the next visit."""
    _fronts.clear()


def _front(country: str, language: str) -> dict[str, Any]:
    """The same for all visitors of a country and language, at most half a minute old."""
    known = _fronts.get((country, language))
    now = time.monotonic()
    if known is not None and now - known.read_at < SECONDS:
        return known.context
    context = _gather(country, language)
    if context["new"]:
        _fronts[country, language] = _Front(now, context)
    return context


def _gather(country: str, language: str) -> dict[str, Any]:
    everything = Filters(country=country, in_stock=True)
    best = queries.listing(everything, language=language, limit=40).items
    newest = queries.listing(everything, sort=Sort.NEWEST, language=language, limit=60).items
    sale = queries.listing(
        Filters(country=country, on_sale=True, in_stock=True), language=language, limit=ON_SALE
    )
    shops, _ = queries.open_shops(country=country, limit=SHOPS)
    counts = queries.product_counts(country=country, shop_ids=[shop.id for shop in shops])
    return {
        "arches": _arches(best),
        "rooms": _rooms(country, language),
        "new": _mixed(newest),
        "sale": sale.items,
        "sale_total": sale.total,
        "shops": [shop_tile(shop, language, counts.get(shop.id, 0)) for shop in shops],
    }


def _mixed(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first goods, at most so many of one shop while there are others."""
    seen: Counter[str] = Counter()
    first: list[dict[str, Any]] = []
    rest: list[dict[str, Any]] = []
    for item in items:
        seen[item["shop"]["handle"]] += 1
        (first if seen[item["shop"]["handle"]] <= OF_ONE_SHOP else rest).append(item)
    return [*first, *rest][:NEW]


def _arches(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Goods of different shops and categories whose pictures stand in the arches."""
    chosen: list[dict[str, Any]] = []
    for item in items:
        seen = {one["shop"]["handle"] for one in chosen} | {one["category"] for one in chosen}
        is_new = item["shop"]["handle"] not in seen and item["category"] not in seen
        if item.get("picture") and is_new:
            chosen.append(item)
        if len(chosen) == ARCHES:
            break
    return chosen


def _rooms(country: str, language: str) -> list[dict[str, Any]]:
    counts = queries.category_counts(country)
    rooms = []
    for node in queries.categories():
        if not counts.get(node.id):
            continue
        first = queries.listing(
            Filters(country=country, category=node.slug), language=language, limit=1
        ).items
        picture = first[0].get("picture") if first else None
        rooms.append({"node": node, "count": counts[node.id], "picture": picture})
    return rooms
