"""Short rows of products: what is new, what is on sale, what goes with a product."""

from dataclasses import dataclass
from typing import Any

from markthalle.marketplace.filters import Filters, Sort
from markthalle.marketplace.queries.listing import listing

Items = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Home:
    """The rows of the first page. Nobody's profile goes into them."""

    picks: Items
    new: Items
    on_sale: Items
    total: int


def home(*, country: str, language: str, limit: int = 12) -> Home:
    """The products of the highest rank, the newest and those on sale."""
    every = Filters(country, in_stock=True)
    picks = listing(every, language=language, limit=limit)
    new = listing(every, sort=Sort.NEWEST, language=language, limit=limit)
    sale = listing(Filters(country, on_sale=True), language=language, limit=limit)
    return Home(picks.items, new.items, sale.items, picks.total)


def related(product: dict[str, Any], *, country: str, language: str, limit: int = 8) -> Items:
    """Others of the same category for one product; filled up from its own shop."""
    own = product["id"]
    alike = listing(
        Filters(country, category=product["category"], in_stock=True),
        language=language,
        limit=limit + 1,
    )
    items = [item for item in alike.items if item["id"] != own][:limit]
    if len(items) < limit:
        seen = {own, *(item["id"] for item in items)}
        more = from_shop(product, country=country, language=language, limit=limit + len(items))
        items += [item for item in more if item["id"] not in seen]
    return items[:limit]


def from_shop(product: dict[str, Any], *, country: str, language: str, limit: int = 8) -> Items:
    """Others of the same shop."""
    handle = product["shop"]["handle"]
    found = listing(Filters(country, shop=handle), language=language, limit=limit + 1)
    return [item for item in found.items if item["id"] != product["id"]][:limit]
