"""
What a cart comes to. Pure: frozen data in, frozen data out, whole minor units throughout.

Each line's tax is rounded by itself; delivery is taxed as the goods it carries, in proportion.
The same numbers are shown in the cart, agreed in the order and booked in the ledger.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from markthalle.markets import Market, Tax


@dataclass(frozen=True, slots=True)
class Line:
    """Some units of one variant, at the price of this moment."""

    id: UUID
    shop_id: UUID
    unit_price_minor: int
    quantity: int
    tax_class: str
    charges_tax: bool

    @property
    def total_minor(self) -> int:
        """Units times price."""
        return self.unit_price_minor * self.quantity


@dataclass(frozen=True, slots=True)
class Shipping:
    """A way to deliver and what it costs; free from a value of goods on, if that is set."""

    id: UUID
    name: str
    kind: str
    price_minor: int
    free_from_minor: int | None
    days_min: int
    days_max: int

    def price_for(self, items_minor: int) -> int:
        """The price for goods of this value."""
        if self.free_from_minor is not None and items_minor >= self.free_from_minor:
            return 0
        return self.price_minor


@dataclass(frozen=True, slots=True)
class LineTax:
    """The tax of one line: rate in basis points, amount in minor units."""

    rate_basis_points: int
    tax_minor: int


@dataclass(frozen=True, slots=True)
class ShopTotal:
    """What one shop's part comes to. `tax_added_minor` is 0 where prices include tax."""

    shop_id: UUID
    items_minor: int
    shipping_minor: int
    tax_minor: int
    tax_added_minor: int
    line_taxes: Mapping[UUID, LineTax]

    @property
    def total_minor(self) -> int:
        """What the shopper pays for this part."""
        return self.items_minor + self.shipping_minor + self.tax_added_minor


def shop_total(
    lines: Sequence[Line], shipping: Shipping | None, market: Market, *, postal_code: str = ""
) -> ShopTotal:
    """The sums of one shop's lines, in a market, delivered as said (None: not chosen yet)."""
    items = sum(line.total_minor for line in lines)
    taxes = {line.id: _tax(line, market, postal_code) for line in lines}
    line_taxes = {
        line.id: LineTax(taxes[line.id].rate_basis_points, taxes[line.id].of(line.total_minor))
        for line in lines
    }
    delivery = shipping.price_for(items) if shipping else 0
    parts = split(delivery, [line.total_minor for line in lines])
    tax = sum(line_tax.tax_minor for line_tax in line_taxes.values())
    tax += sum(taxes[line.id].of(part) for line, part in zip(lines, parts, strict=True))
    return ShopTotal(
        shop_id=lines[0].shop_id,
        items_minor=items,
        shipping_minor=delivery,
        tax_minor=tax,
        tax_added_minor=0 if market.prices_include_tax else tax,
        line_taxes=line_taxes,
    )


def split(amount_minor: int, weights: Sequence[int]) -> list[int]:
    """An amount shared out by weight, to the last minor unit (largest remainder first)."""
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    shares = [amount_minor * weight // whole for weight in weights]
    remainders = [amount_minor * weight % whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: (-remainders[index], index))
    for index in by_remainder[: amount_minor - sum(shares)]:
        shares[index] += 1
    return shares


def _tax(line: Line, market: Market, postal_code: str) -> Tax:
    if not line.charges_tax:
        return Tax(0, market.prices_include_tax)
    return market.tax(line.tax_class, postal_code=postal_code)
