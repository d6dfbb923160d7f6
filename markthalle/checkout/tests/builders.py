"""Carts and orders for tests."""

from uuid import UUID

import orjson
from django.utils import timezone

from markthalle.catalog.models import Product, Variant
from markthalle.checkout.models import Checkout
from markthalle.checkout.operations import (
    Address,
    Answer,
    Contact,
    OrderRequest,
    open_cart,
    place_order,
    put_in_cart,
)
from markthalle.kit.ids import token

ADDRESS = Address(line1="Marktstraße 1", postal_code="04105", city="Leipzig", country="DE")
CONTACT = Contact(name="Ada Blum", email="ada@shoppers.example")


def make_cart(*goods: Product | Variant, quantity: int = 1, country: str = "DE") -> UUID:
    """A cart with so many of each; of a product its first variant."""
    now = timezone.now()
    cart_id = open_cart(country=country, now=now).id
    for thing in goods:
        variant = thing.variants.get(position=0) if isinstance(thing, Product) else thing
        put_in_cart(cart_id=cart_id, variant_id=variant.pk, quantity=quantity, now=now)
    return cart_id


def order(cart_id: UUID, *, key: str | None = None, **changes: object) -> Answer:
    """The answer to ordering a cart by bank transfer to Leipzig."""
    wish = {"contact": CONTACT, "address": ADDRESS, "payment_method": "bank_transfer", **changes}
    return place_order(
        cart_id=cart_id,
        key=key or token(),
        request=OrderRequest(**wish),  # type: ignore[arg-type]
        now=timezone.now(),
    )


def make_order(*goods: Product | Variant, quantity: int = 1, **changes: object) -> Checkout:
    """A purchase that was placed."""
    answer = order(make_cart(*goods, quantity=quantity), **changes)
    assert answer.status == 201, answer.body
    return Checkout.objects.get(token=orjson.loads(answer.body)["checkout"])
