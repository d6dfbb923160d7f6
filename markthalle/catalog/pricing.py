"""What a variant costs at a moment, and per kilogram or litre. Pure."""

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from markthalle.kit.money import Money

# § 5 PAngV: one kilogram, litre, metre or square metre.
_BASES = {
    "g": (1_000, "kg"),
    "ml": (1_000, "l"),
    "mm": (1_000, "m"),
    "cm2": (10_000, "m²"),
}


class UnitPrice(NamedTuple):
    """A price per 1 `unit`."""

    price: Money
    unit: str


def price_at(
    now: datetime,
    *,
    price_minor: int,
    sale_price_minor: int | None,
    sale_from: datetime | None,
    sale_until: datetime | None,
) -> int:
    """The price in minor units at a moment: the reduced one from its start until before its end."""
    if sale_price_minor is None:
        return price_minor
    if sale_from is not None and now < sale_from:
        return price_minor
    if sale_until is not None and now >= sale_until:
        return price_minor
    return sale_price_minor


def unit_price(price: Money, *, amount: int | None, unit: str) -> UnitPrice | None:
    """The price per kilogram, litre, metre or square metre; None where none is to be shown."""
    if not amount or unit not in _BASES:
        return None
    base, name = _BASES[unit]
    per_base = Decimal(price.amount_minor) * base / amount
    rounded = int(per_base.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return UnitPrice(Money(rounded, price.currency), name)
