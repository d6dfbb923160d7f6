"""Reads about carts and orders."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from markthalle.checkout.models import Checkout, Order
from markthalle.checkout.payment import Purchase, methods_for
from markthalle.checkout.reading import CartHead, CartItem, read_cart, read_items, read_shipping
from markthalle.checkout.totals import Shipping, ShopTotal, shop_total
from markthalle.markets import Market, market
from markthalle.people.models import Person
from markthalle.shops.models import Shop


@dataclass(frozen=True, slots=True)
class ShopPart:
    """One shop's part of a cart."""

    handle: str
    name: str
    items: tuple[CartItem, ...]
    choices: tuple[Shipping, ...]
    chosen: Shipping | None
    total: ShopTotal


@dataclass(frozen=True, slots=True)
class PricedCart:
    """A cart with everything that can be said of it now."""

    head: CartHead
    market: Market
    parts: tuple[ShopPart, ...]

    @property
    def items(self) -> list[CartItem]:
        """All lines, shop by shop."""
        return [item for part in self.parts for item in part.items]

    @property
    def items_minor(self) -> int:
        """The goods alone."""
        return sum(part.total.items_minor for part in self.parts)

    @property
    def shipping_minor(self) -> int:
        """Delivery of all shops."""
        return sum(part.total.shipping_minor for part in self.parts)

    @property
    def tax_minor(self) -> int:
        """The tax, inside the total or added as the market has it."""
        return sum(part.total.tax_minor for part in self.parts)

    @property
    def tax_added_minor(self) -> int:
        """The tax on top of the prices shown; 0 where they include it."""
        return sum(part.total.tax_added_minor for part in self.parts)

    @property
    def total_minor(self) -> int:
        """What would be paid."""
        return sum(part.total.total_minor for part in self.parts)

    @property
    def units(self) -> int:
        """How many things are in it."""
        return sum(item.line.quantity for item in self.items)

    @property
    def payment_methods(self) -> list[str]:
        """The names of the ways to pay that fit."""
        return [method.name for method in methods_for(self.purchase)]

    @property
    def purchase(self) -> Purchase:
        """What ways to pay need to know."""
        return Purchase(
            currency=self.market.currency,
            total_minor=self.total_minor,
            shipping_kinds=frozenset(
                part.chosen.kind if part.chosen else "none" for part in self.parts
            ),
        )


def priced_cart(
    cart_id: UUID,
    *,
    now: datetime,
    shipping: Mapping[str, UUID] | None = None,
    postal_code: str = "",
    language: str | None = None,
) -> PricedCart:
    """
    The cart at today's prices, each shop delivering as chosen or in its usual way.

    :raises CartUnknown: there is no such cart; also CartExpired, CartOrdered.
    """
    return price(read_cart(cart_id, now=now), now=now, shipping=shipping, postal_code=postal_code)


def price(
    head: CartHead,
    *,
    now: datetime,
    shipping: Mapping[str, UUID] | None = None,
    postal_code: str = "",
) -> PricedCart:
    """The same for a cart that has been read."""
    place = market(head.country)
    by_shop: dict[UUID, list[CartItem]] = {}
    for item in read_items(head, now=now):
        by_shop.setdefault(item.line.shop_id, []).append(item)
    ways = read_shipping(list(by_shop), country=head.country, language=head.language)
    parts = []
    for shop_id, items in by_shop.items():
        choices = ways[shop_id]
        wanted = (shipping or {}).get(items[0].shop_handle)
        chosen = _chosen(choices, wanted)
        parts.append(
            ShopPart(
                handle=items[0].shop_handle,
                name=items[0].shop_name,
                items=tuple(items),
                choices=tuple(choices),
                chosen=chosen,
                total=shop_total(
                    [item.line for item in items], chosen, place, postal_code=postal_code
                ),
            )
        )
    return PricedCart(head, place, tuple(parts))


def _chosen(choices: list[Shipping], wanted: UUID | None) -> Shipping | None:
    if wanted is None:
        return choices[0] if choices else None
    return next((choice for choice in choices if choice.id == wanted), None)


def checkouts_of(person: Person) -> QuerySet[Checkout]:
    """What a person has bought, newest first, with orders and lines."""
    return (
        Checkout.objects.filter(person=person)
        .order_by("-placed_at")
        .prefetch_related("orders__shop", "orders__lines", "payments")
    )


def checkout_by_token(token: str) -> Checkout | None:
    """The purchase whose page has this secret address."""
    return (
        Checkout.objects.filter(token=token)
        .prefetch_related("orders__shop", "orders__lines", "orders__shipments", "payments")
        .first()
    )


def orders_of(shop: Shop, *, status: str = "") -> QuerySet[Order]:
    """A shop's orders, newest first, all or those of one status."""
    orders = Order.objects.filter(shop=shop).select_related("checkout").order_by("-placed_at", "id")
    return orders.filter(status=status) if status else orders


def order_of(shop: Shop, reference: str) -> Order | None:
    """One order of the shop."""
    return (
        Order.objects.filter(shop=shop, reference=reference)
        .select_related("checkout", "shop")
        .prefetch_related("lines", "shipments")
        .first()
    )
