"""What listings must say, worked out the slow way from the catalogue itself."""

from collections import Counter
from datetime import datetime
from typing import Any

from markthalle.catalog.models import Offer, Product
from markthalle.marketplace.models import Listing, Tally

Rows = dict[tuple[Any, str], dict[str, Any]]


def price_of(offer: Offer, now: datetime) -> int:
    """The price at a moment, with the reduction if there is one then."""
    starts, ends = offer.sale_from, offer.sale_until
    is_sale = (starts is None or starts <= now) and (ends is None or now < ends)
    if offer.sale_price_minor is not None and is_sale:
        return offer.sale_price_minor
    return offer.price_minor


def expected(now: datetime) -> Rows:
    """Every listing there should be."""
    rows: Rows = {}
    for product in Product.objects.select_related("shop", "category"):
        if product.status != "live" or not product.on_marketplace or product.shop.status != "live":
            continue
        for country in product.shop.sells_to:
            offers = Offer.objects.filter(
                variant__product=product, variant__is_offered=True, country=country
            ).select_related("shelf")
            if offers:
                rows[product.id, country] = _row(product, list(offers), now)
    return rows


def _row(product: Product, offers: list[Offer], now: datetime) -> dict[str, Any]:
    prices = [price_of(offer, now) for offer in offers]
    return {
        "shop_id": product.shop_id,
        "leaf": product.category_id,
        "price_minor": min(prices),
        "price_max_minor": max(prices),
        "in_stock": any(offer.shelf.on_hand > 0 for offer in offers),
        "brand": product.brand,
        "condition": product.condition,
    }


def shown() -> Rows:
    """The listings that are there."""
    return {
        (row.product_id, row.country): {
            "shop_id": row.shop_id,
            "leaf": row.category_3 or row.category_2 or row.category_1,
            "price_minor": row.price_minor,
            "price_max_minor": row.price_max_minor,
            "in_stock": row.in_stock,
            "brand": row.brand,
            "condition": row.condition,
        }
        for row in Listing.objects.all()
    }


def counted() -> Counter[tuple[str, str, bool]]:
    """How many listings there are in each scope, counted one by one."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    for row in Listing.objects.all():
        ways = [row.category_1, row.category_2, row.category_3]
        scopes = ["", f"s{row.shop_id}", *(f"c{key}" for key in ways if key)]
        counts.update((row.country, scope, row.in_stock) for scope in scopes)
    return counts


def tallied() -> Counter[tuple[str, str, bool]]:
    """The same as the tallies have it."""
    sums: Counter[tuple[str, str, bool]] = Counter()
    for tally in Tally.objects.all():
        sums[tally.country, tally.scope, tally.in_stock] += tally.delta
    return Counter({scope: n for scope, n in sums.items() if n})
