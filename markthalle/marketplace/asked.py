"""What an address asks a list for, read kindly: what cannot be understood is left out. Pure."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.http import QueryDict

from markthalle.kit.money import to_minor
from markthalle.marketplace.filters import Filters, Sort

_MOST = 20
_MOST_MONEY = Decimal(10_000_000)


@dataclass(frozen=True, slots=True)
class Asked:
    """
    A list as an address asks for it. `min_price` and `max_price` are as they were typed.

    `fixed` names what the page itself stands for, such as the shop of a shop's page.
    """

    filters: Filters
    sort: Sort
    cursor: str | None
    min_price: str
    max_price: str
    fixed: frozenset[str] = frozenset()


def read(query: QueryDict, *, country: str, currency: str, **fixed: str) -> Asked:
    """
    The list an address asks for; what is `fixed` cannot be asked away.

    Prices are typed in major units, `12.50` or `12,50`.
    """
    low, high = _price(query, "min_price", currency), _price(query, "max_price", currency)
    filters = Filters(
        country=country,
        q=query.get("q", "").strip()[:120],
        category=fixed.get("category", query.get("category", "")[:80]),
        shop=fixed.get("shop", query.get("shop", "")[:40]),
        collection=fixed.get("collection", ""),
        brands=_several(query, "brand"),
        colours=_several(query, "colour"),
        sizes=_several(query, "size"),
        conditions=_several(query, "condition"),
        seller_kind=query.get("seller_kind", "")[:8],
        min_price=low,
        max_price=high,
        in_stock=True if query.get("in_stock") else None,
        on_sale=bool(query.get("on_sale")),
    )
    return Asked(
        filters=filters,
        sort=_sort(query.get("sort", "")),
        cursor=query.get("cursor") or None,
        min_price=query.get("min_price", "")[:12] if low is not None else "",
        max_price=query.get("max_price", "")[:12] if high is not None else "",
        fixed=frozenset(fixed),
    )


def _several(query: QueryDict, name: str) -> tuple[str, ...]:
    return tuple(sorted({value[:80] for value in query.getlist(name)[:_MOST] if value}))


def _price(query: QueryDict, name: str, currency: str) -> int | None:
    typed = query.get(name, "").strip()[:12].replace(",", ".")
    try:
        amount = Decimal(typed)
    except InvalidOperation:
        return None
    if not amount.is_finite() or not 0 <= amount <= _MOST_MONEY:
        return None
    return to_minor(amount, currency)


def _sort(name: str) -> Sort:
    try:
        return Sort(name)
    except ValueError:
        return Sort.RELEVANCE
