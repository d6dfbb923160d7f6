"""The prepared statements that read a cart: one for what is in it, one for how it can be sent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from markthalle.checkout.errors import CartExpired, CartOrdered, CartUnknown
from markthalle.checkout.totals import Line, Shipping
from markthalle.kit import sql

_CART = """
SELECT id, country, language, person_id, expires_at, ordered_at FROM checkout_cart WHERE id = %s
"""
# The price rule is the one of catalog/pricing.py, in SQL; a test holds the two together.
_LINES = """
SELECT line.id, line.variant_id, line.quantity, product.id, product.slug, product.title,
    product.translations, product.language, product.tax_class, variant.attributes, variant.sku,
    shop.id, shop.handle, shop.name, shop.charges_tax, shelf.id, shelf.on_hand,
    CASE WHEN offer.sale_price_minor IS NOT NULL
            AND (offer.sale_from IS NULL OR offer.sale_from <= %(now)s)
            AND (offer.sale_until IS NULL OR offer.sale_until > %(now)s)
        THEN offer.sale_price_minor ELSE offer.price_minor END,
    product.status = 'live' AND shop.status = 'live' AND variant.is_offered
        AND offer.id IS NOT NULL AND %(country)s = ANY(shop.sells_to)
FROM checkout_cartline line
JOIN catalog_variant variant ON variant.id = line.variant_id
JOIN catalog_product product ON product.id = variant.product_id
JOIN shops_shop shop ON shop.id = product.shop_id
LEFT JOIN catalog_offer offer ON offer.variant_id = variant.id AND offer.country = %(country)s
LEFT JOIN catalog_shelf shelf ON shelf.id = offer.shelf_id
WHERE line.cart_id = %(cart)s
ORDER BY line.id
"""
_SHIPPING = """
SELECT shop_id, id, name, translations, kind, price_minor, free_from_minor, days_min, days_max
FROM shops_shippingmethod
WHERE shop_id = ANY(%(shops)s) AND is_offered AND %(country)s = ANY(countries)
ORDER BY shop_id, position, id
"""


@dataclass(frozen=True, slots=True)
class CartHead:
    """A cart without its lines."""

    id: UUID
    country: str
    language: str
    person_id: UUID | None
    expires_at: datetime
    ordered_at: datetime | None


@dataclass(frozen=True, slots=True)
class CartItem:
    """One line of a cart with all that is known of the goods now. Prices are 0 if not for sale."""

    line: Line
    variant_id: UUID
    product_id: UUID
    slug: str
    title: str
    options: str
    sku: str
    shop_handle: str
    shop_name: str
    shelf_id: UUID | None
    on_hand: int
    is_for_sale: bool


def read_cart(cart_id: UUID, *, now: datetime, lock: bool = False) -> CartHead:
    """
    The cart, if it can still be changed.

    :raises CartUnknown: there is none.
    :raises CartExpired: it was left too long.
    :raises CartOrdered: it has become an order.
    """
    return usable(sql.row(_CART + ("FOR UPDATE" if lock else ""), (cart_id,)), now=now)


def usable(row: tuple[Any, ...] | None, *, now: datetime) -> CartHead:
    """
    The cart that was read, if it can still be changed.

    :raises CartUnknown, CartExpired, CartOrdered: as `read_cart`.
    """
    if row is None:
        raise CartUnknown
    head = CartHead(*row)
    if head.ordered_at is not None:
        raise CartOrdered
    if head.expires_at <= now:
        raise CartExpired
    return head


def read_items(head: CartHead, *, now: datetime) -> list[CartItem]:
    """The cart's lines in the order they were put in."""
    rows = sql.rows(_LINES, {"cart": head.id, "country": head.country, "now": now})
    return [_item(row, head.language) for row in rows]


def _item(row: tuple[Any, ...], language: str) -> CartItem:
    (
        line_id, variant_id, quantity, product_id, slug, title, translations, spoken, tax_class,
        attributes, sku, shop_id, handle, shop_name, charges_tax, shelf_id, on_hand, price,
        is_for_sale,
    ) = row  # fmt: skip
    if spoken != language:
        title = (orjson.loads(translations).get(language) or {}).get("title") or title
    return CartItem(
        line=Line(line_id, shop_id, price or 0, quantity, tax_class, charges_tax),
        variant_id=variant_id,
        product_id=product_id,
        slug=slug,
        title=title,
        options=", ".join(str(value) for value in orjson.loads(attributes).values()),
        sku=sku,
        shop_handle=handle,
        shop_name=shop_name,
        shelf_id=shelf_id,
        on_hand=on_hand or 0,
        is_for_sale=is_for_sale,
    )


def read_shipping(
    shop_ids: list[UUID], *, country: str, language: str
) -> dict[UUID, list[Shipping]]:
    """The ways of each shop to deliver to the country; the first is the shop's usual one."""
    found: dict[UUID, list[Shipping]] = {shop_id: [] for shop_id in shop_ids}
    if not found:
        return found
    for shop_id, method_id, name, translations, *rest in sql.rows(
        _SHIPPING, {"shops": shop_ids, "country": country}
    ):
        translated = (orjson.loads(translations).get(language) or {}).get("name") or name
        found[shop_id].append(Shipping(method_id, translated, *rest))
    return found
