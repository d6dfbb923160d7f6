"""Filters as SQL conditions on `marketplace_listing l`, and the tally that counts them."""

from typing import Any

from markthalle.marketplace.filters import Filters
from markthalle.marketplace.queries.categories import category

Params = dict[str, Any]

NOTHING = "false"
# In one place, so that the statement's text is the same for all shops and can stay prepared.
_SHOP = "l.shop_id = (SELECT s.id FROM shops_shop s WHERE s.handle = %(shop)s)"
_COLLECTION = """l.product_id IN (
    SELECT i.product_id FROM catalog_collectionitem i
    JOIN catalog_collection c ON c.id = i.collection_id
    JOIN shops_shop s ON s.id = c.shop_id
    WHERE s.handle = %(shop)s AND c.handle = %(collection)s AND c.is_shown)"""
_SIMPLE = {
    "brands": "l.brand = ANY(%(brands)s::text[])",
    "colours": "l.colours && %(colours)s::text[]",
    "sizes": "l.sizes && %(sizes)s::text[]",
    "conditions": "l.condition = ANY(%(conditions)s::text[])",
    "seller_kind": "l.seller_kind = %(seller_kind)s",
    "min_price": "l.price_minor >= %(min_price)s",
    "max_price": "l.price_minor <= %(max_price)s",
    "collection": _COLLECTION,
    "shop": _SHOP,
}
# What a tally can count without looking at any listing.
_TALLIED = frozenset({"category", "shop", "in_stock"})


def conditions(filters: Filters) -> tuple[str, Params]:
    """A condition for WHERE and its parameters. Words (`q`) are not part of it."""
    parts = ["l.country = %(country)s"]
    params: Params = {"country": filters.country}
    narrowed = filters.narrowed
    if filters.collection and not filters.shop:
        return NOTHING, {}
    for name, condition in _SIMPLE.items():
        if name in narrowed:
            value = getattr(filters, name)
            params[name] = list(value) if isinstance(value, tuple) else value
            parts.append(condition)
    if filters.category:
        node = category(filters.category)
        if node is None or node.depth > 3:
            return NOTHING, {}
        parts.append(f"l.category_{node.depth} = %(category)s")
        params["category"] = node.id
    if filters.in_stock is not None:
        parts.append("l.in_stock" if filters.in_stock else "NOT l.in_stock")
    if filters.on_sale:
        parts.append("l.was_minor IS NOT NULL")
    return " AND ".join(parts), params


def total(filters: Filters) -> tuple[str, Params]:
    """A scalar query for how many listings fit: from the tallies where they can tell."""
    narrowed = filters.narrowed
    if not narrowed <= _TALLIED or {"category", "shop"} <= narrowed:
        where, params = conditions(filters)
        return f"SELECT count(*) FROM marketplace_listing l WHERE {where}", params  # noqa: S608
    scope, params = _scope(filters)
    stock = "" if filters.in_stock is None else f" AND in_stock = {filters.in_stock}"
    return (
        "SELECT coalesce(sum(delta), 0)::bigint FROM marketplace_tally"  # noqa: S608
        f" WHERE country = %(country)s AND scope = {scope}{stock}",
        {"country": filters.country, **params},
    )


def _scope(filters: Filters) -> tuple[str, Params]:
    if filters.shop:
        return "(SELECT 's' || s.id FROM shops_shop s WHERE s.handle = %(shop)s)", {
            "shop": filters.shop
        }
    if filters.category:
        node = category(filters.category)
        return "%(scope)s", {"scope": node.scope if node else "none"}
    return "%(scope)s", {"scope": ""}
