"""A cart as templates want it: names, pictures, amounts."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from markthalle.catalog.models import ProductPicture
from markthalle.checkout.queries import PricedCart, ShopPart
from markthalle.checkout.reading import CartItem
from markthalle.checkout.totals import Shipping


@dataclass(frozen=True, slots=True)
class ShownItem:
    """One line."""

    item: CartItem
    picture: ProductPicture | None

    @property
    def is_short(self) -> bool:
        """More are wanted than there are."""
        return self.item.is_for_sale and self.item.on_hand < self.item.line.quantity


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """One way to deliver, with its price for these goods."""

    way: Shipping
    price_minor: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ShownPart:
    """One shop's part."""

    part: ShopPart
    items: list[ShownItem]
    choices: list[ShownChoice]


def shown(cart: PricedCart) -> dict[str, Any]:
    """The cart for a template."""
    pictures = _pictures(cart)
    language = get_language() or "en"
    parts = [
        ShownPart(
            part,
            [ShownItem(item, pictures.get(item.variant_id)) for item in part.items],
            [
                ShownChoice(
                    way,
                    way.price_for(part.total.items_minor),
                    part.chosen is not None and way.id == part.chosen.id,
                )
                for way in part.choices
            ],
        )
        for part in cart.parts
    ]
    return {
        "parts": parts,
        "cart": cart,
        "currency": cart.market.currency,
        "tax_name": cart.market.tax_name.get(language, cart.market.tax_name["en"]),
        "can_order": all(
            item.item.is_for_sale and not item.is_short for part in parts for item in part.items
        )
        and all(part.choices for part in parts),
    }


def _pictures(cart: PricedCart) -> dict[UUID, ProductPicture]:
    """The picture of each variant in the cart: its own, else the product's first."""
    products = [item.product_id for item in cart.items]
    rows = ProductPicture.objects.filter(
        product__in=products, picture__status="ready"
    ).select_related("picture")
    own = {row.variant_id: row for row in reversed(rows) if row.variant_id}
    first = {row.product_id: row for row in reversed(rows)}
    found = {}
    for item in cart.items:
        picture = own.get(item.variant_id) or first.get(item.product_id)
        if picture is not None:
            found[item.variant_id] = picture
    return found
