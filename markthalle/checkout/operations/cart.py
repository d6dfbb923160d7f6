"""Filling a cart. Prices are looked up when it is read, never kept."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from markthalle.checkout.errors import LineUnknown, NotForSale, QuantityImpossible
from markthalle.checkout.models import Cart, CartLine
from markthalle.checkout.reading import CartHead, read_cart, usable
from markthalle.kit import sql
from markthalle.kit.ids import uuid7
from markthalle.markets import market
from markthalle.people.models import Person

MOST = 999

_OPEN = """
INSERT INTO checkout_cart (id, country, language, person_id, created_at, expires_at)
VALUES (%s, %s, %s, %s, %s, %s)
"""
# One round trip: the cart, and the line if the cart can be filled and the variant is for sale
# there. Adds to what is in it already, never above the most.
_PUT = """
WITH cart AS (
    SELECT id, country, language, person_id, expires_at, ordered_at
    FROM checkout_cart WHERE id = %(cart)s
), line AS (
    INSERT INTO checkout_cartline (id, cart_id, variant_id, quantity)
    SELECT %(id)s, cart.id, variant.id, %(quantity)s
    FROM cart
    JOIN catalog_variant variant ON variant.id = %(variant)s AND variant.is_offered
    JOIN catalog_product product ON product.id = variant.product_id AND product.status = 'live'
    JOIN shops_shop shop ON shop.id = product.shop_id AND shop.status = 'live'
        AND cart.country = ANY(shop.sells_to)
    JOIN catalog_offer offer ON offer.variant_id = variant.id AND offer.country = cart.country
    WHERE cart.ordered_at IS NULL AND cart.expires_at > %(now)s
    ON CONFLICT (cart_id, variant_id)
    DO UPDATE SET quantity = least(checkout_cartline.quantity + excluded.quantity, %(most)s)
    RETURNING id
)
SELECT cart.id, cart.country, cart.language, cart.person_id, cart.expires_at, cart.ordered_at,
    EXISTS (SELECT FROM line)
FROM cart
"""


def open_cart(
    *, country: str, language: str | None = None, person: Person | None = None, now: datetime
) -> CartHead:
    """
    An empty cart for a country; its id is the key to it.

    :raises UnknownMarket: the hall does not sell there.
    """
    place = market(country)
    spoken = language if language in ("de", "en") else place.language
    cart_id = uuid4()
    until = now + timedelta(days=settings.HALL_CART_DAYS)
    owner = person.pk if person else None
    sql.write(_OPEN, (cart_id, place.country, spoken, owner, now, until))
    return CartHead(cart_id, place.country, spoken, owner, until, None)


def put_in_cart(*, cart_id: UUID, variant_id: UUID, quantity: int, now: datetime) -> CartHead:
    """
    So many more of a variant are in the cart, which comes back.

    :raises CartUnknown, CartExpired, CartOrdered: the cart cannot be changed.
    :raises NotForSale: the variant cannot be bought in the cart's country.
    """
    _check(quantity)
    row = sql.row(
        _PUT,
        {
            "id": uuid7(),
            "cart": cart_id,
            "quantity": quantity,
            "variant": variant_id,
            "most": MOST,
            "now": now,
        },
    )
    head = usable(row[:6] if row else None, now=now)
    if row is None or not row[6]:
        raise NotForSale
    return head


@transaction.atomic
def change_quantity(*, cart_id: UUID, line_id: UUID, quantity: int, now: datetime) -> None:
    """
    The line holds so many.

    :raises LineUnknown: the cart has no such line.
    """
    _check(quantity)
    read_cart(cart_id, now=now)
    if not CartLine.objects.filter(cart=cart_id, pk=line_id).update(quantity=quantity):
        raise LineUnknown


@transaction.atomic
def remove_line(*, cart_id: UUID, line_id: UUID, now: datetime) -> None:
    """
    The line is gone.

    :raises LineUnknown: the cart has no such line.
    """
    read_cart(cart_id, now=now)
    deleted, _by_model = CartLine.objects.filter(cart=cart_id, pk=line_id).delete()
    if not deleted:
        raise LineUnknown


@transaction.atomic
def move_cart(*, cart_id: UUID, country: str, language: str, now: datetime) -> None:
    """The cart is for another country or language; what is not sold there is shown as such."""
    read_cart(cart_id, now=now, lock=True)
    Cart.objects.filter(pk=cart_id).update(country=market(country).country, language=language)


@transaction.atomic
def adopt_cart(*, person: Person, guest_cart_id: UUID | None, now: datetime) -> UUID | None:
    """
    The cart of a person who has just signed in: theirs, with the guest cart's lines added.

    None if there is neither.
    """
    own = (
        Cart.objects.select_for_update()
        .filter(person=person, ordered_at=None, expires_at__gt=now)
        .first()
    )
    guest = (
        Cart.objects.select_for_update()
        .filter(pk=guest_cart_id or uuid4(), person=None, ordered_at=None, expires_at__gt=now)
        .first()
    )
    if guest is None:
        return own.pk if own else None
    if own is None:
        Cart.objects.filter(person=person, ordered_at=None).delete()
        guest.person = person
        guest.save(update_fields=["person"])
        return guest.pk
    for line in guest.lines.all():
        present = own.lines.filter(variant=line.variant).first()
        quantity = min(MOST, line.quantity + (present.quantity if present else 0))
        CartLine.objects.update_or_create(
            cart=own, variant_id=line.variant_id, defaults={"quantity": quantity}
        )
    guest.delete()
    return own.pk


def _check(quantity: int) -> None:
    if not 1 <= quantity <= MOST:
        raise QuantityImpossible
