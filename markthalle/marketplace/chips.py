"""What narrows a list, as chips that lift it again. Pure."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from markthalle.marketplace.asked import Asked
from markthalle.marketplace.words import COLOURS, CONDITIONS, SELLERS


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in words, and the query without it."""

    label: str
    href: str


def chips(query: QueryDict, found: Asked) -> list[Chip]:
    """A chip for each filter that the address sets."""
    filters = found.filters
    made = [_without(query, "brand", value, value) for value in filters.brands]
    made += [
        _without(query, "colour", value, str(COLOURS.get(value, value)))
        for value in filters.colours
    ]
    made += [_without(query, "size", value, value) for value in filters.sizes]
    made += [
        _without(query, "condition", value, str(CONDITIONS.get(value, value)))
        for value in filters.conditions
    ]
    if filters.seller_kind:
        kind = str(SELLERS.get(filters.seller_kind, filters.seller_kind))
        made.append(_without(query, "seller_kind", filters.seller_kind, kind))
    if filters.category and "category" not in found.fixed:
        made.append(_without(query, "category", filters.category, filters.category))
    if filters.shop and "shop" not in found.fixed:
        made.append(_without(query, "shop", filters.shop, filters.shop))
    if found.min_price:
        label = _("from %(price)s") % {"price": found.min_price}
        made.append(_without(query, "min_price", query.get("min_price", ""), label))
    if found.max_price:
        label = _("up to %(price)s") % {"price": found.max_price}
        made.append(_without(query, "max_price", query.get("max_price", ""), label))
    if filters.in_stock:
        made.append(_without(query, "in_stock", query.get("in_stock", ""), _("in stock")))
    if filters.on_sale:
        made.append(_without(query, "on_sale", query.get("on_sale", ""), _("on sale")))
    return made


def _without(query: QueryDict, name: str, value: str, label: str) -> Chip:
    rest = query.copy()
    rest.setlist(name, [kept for kept in query.getlist(name) if kept != value])
    rest.pop("cursor", None)
    encoded = rest.urlencode()
    return Chip(label, f"?{encoded}" if encoded else "?")
