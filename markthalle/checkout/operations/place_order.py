"""One checkout becomes one order for each shop: once, at today's prices, never beyond the stock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson
from django.conf import settings
from django.db import transaction
from django.db.utils import OperationalError

from markthalle.catalog.operations import StockRanOut, take_stock
from markthalle.checkout.errors import (
    CartEmpty,
    CartUnknown,
    NotForSale,
    PaymentImpossible,
    ShippingImpossible,
)
from markthalle.checkout.operations import idempotency
from markthalle.checkout.operations.idempotency import Answer, Claim
from markthalle.checkout.operations.write_order import NewOrder, NewPurchase, write_order
from markthalle.checkout.order_request import OrderRequest
from markthalle.checkout.payment import PaymentMethod, all_methods
from markthalle.checkout.queries import PricedCart, price
from markthalle.checkout.reading import CartItem, usable
from markthalle.kit.errors import Problem
from markthalle.kit.ids import reference, token, uuid7
from markthalle.kit.money import share_of
from markthalle.markets import market

_TRIES = 4
# PostgreSQL asks for another try: serialization failure, deadlock.
_AGAIN = {"40001", "40P01"}


@dataclass(frozen=True, slots=True)
class _Context:
    cart_id: UUID
    key: str
    request: OrderRequest
    person_id: UUID | None
    source: str | None
    now: datetime


def place_order(
    *,
    cart_id: UUID,
    key: str,
    request: OrderRequest,
    now: datetime,
    person_id: UUID | None = None,
    source: str | None = None,
) -> Answer:
    """
    The answer to an order: 201 with its orders and payment, or the refusal.

    The same key with the same request gets the same answer however often it comes, at once or
    later. Everything is looked up here: prices, tax, delivery, stock. All of it happens or none.

    :raises CartUnknown: there is no such cart.
    :raises IdempotencyKeyReused: the key came with another request before.
    """
    context = _Context(cart_id, key, request, person_id, source, now)
    for attempt in range(_TRIES):
        try:
            return _try(context)
        except OperationalError as error:
            code = getattr(error.__cause__, "sqlstate", None)
            if code not in _AGAIN or attempt == _TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _try(context: _Context) -> Answer:
    fingerprint = context.request.fingerprint
    try:
        with transaction.atomic():
            claimed = idempotency.claim(
                cart_id=context.cart_id,
                key=context.key,
                fingerprint=fingerprint,
                now=context.now,
            )
            if isinstance(claimed, Answer):
                return claimed
            return _place(context, claimed)
    except _NOT_KEPT:
        raise
    except Problem as refusal:
        answer = Answer(refusal.status, _refusal_body(refusal))
        idempotency.keep(
            cart_id=context.cart_id,
            key=context.key,
            fingerprint=fingerprint,
            now=context.now,
            answer=answer,
        )
        return answer


_NOT_KEPT = (idempotency.IdempotencyKeyReused, CartUnknown)


def _place(context: _Context, claim: Claim) -> Answer:
    request = context.request
    head = usable(claim.cart, now=context.now)
    if market(request.address.country).country != head.country:
        raise ShippingImpossible(cart_country=head.country)
    cart = price(
        head, now=context.now, shipping=request.shipping, postal_code=request.address.postal_code
    )
    method = _check(cart, request)
    _take(cart)
    purchase = _purchase(cart, context, method)
    answer = Answer(201, orjson.dumps(_body(cart, purchase)).decode())
    write_order(purchase, cart_id=head.id, key_id=claim.key_id, answer=answer, now=context.now)
    return answer


def _check(cart: PricedCart, request: OrderRequest) -> PaymentMethod:
    if not cart.parts:
        raise CartEmpty
    gone = [str(item.line.id) for item in cart.items if not item.is_for_sale]
    if gone:
        raise NotForSale(lines=gone)
    for part in cart.parts:
        if part.chosen is None:
            raise ShippingImpossible(shop=part.handle)
    if set(request.shipping) - {part.handle for part in cart.parts}:
        raise ShippingImpossible(shops=sorted({part.handle for part in cart.parts}))
    method = all_methods().get(request.payment_method)
    if method is None or not method.fits(cart.purchase):
        raise PaymentImpossible(payment_methods=cart.payment_methods)
    return method


def _take(cart: PricedCart) -> None:
    units: dict[UUID, int] = {}
    for item in cart.items:
        if item.shelf_id is None:
            raise NotForSale(lines=[str(item.line.id)])
        units[item.shelf_id] = units.get(item.shelf_id, 0) + item.line.quantity
    try:
        take_stock(units)
    except StockRanOut as refusal:
        refusal.details = {"lines": _short_lines(cart.items, refusal.left)}
        raise


def _short_lines(items: list[CartItem], left: Mapping[UUID, int]) -> list[dict[str, object]]:
    return [
        {
            "line": str(item.line.id),
            "variant": str(item.variant_id),
            "title": item.title,
            "wanted": item.line.quantity,
            "left": left[item.shelf_id],
        }
        for item in items
        if item.shelf_id is not None and item.shelf_id in left
    ]


def _purchase(cart: PricedCart, context: _Context, method: PaymentMethod) -> NewPurchase:
    return NewPurchase(
        id=uuid7(),
        token=token(),
        source=context.source,
        person_id=context.person_id or cart.head.person_id,
        country=cart.head.country,
        language=cart.head.language,
        currency=cart.market.currency,
        total_minor=cart.total_minor,
        contact=context.request.contact,
        address=context.request.address,
        payment_id=uuid7(),
        payment_method=method.name,
        payment_reference=f"MH{reference(groups=2, length=5).replace('-', '')}",
        orders=tuple(
            NewOrder(
                id=uuid7(),
                reference=reference(),
                status="placed" if method.is_paid_before_packing else "open",
                part=part,
                fee_minor=share_of(part.total.items_minor, settings.HALL_FEE_BASIS_POINTS),
            )
            for part in cart.parts
        ),
    )


def _body(cart: PricedCart, purchase: NewPurchase) -> dict[str, object]:
    currency = cart.market.currency
    return {
        "checkout": purchase.token,
        "orders": [
            {
                "reference": order.reference,
                "shop": order.part.handle,
                "total": {"amount_minor": order.part.total.total_minor, "currency": currency},
            }
            for order in purchase.orders
        ],
        "payment": {
            "method": purchase.payment_method,
            "reference": purchase.payment_reference,
            "amount": {"amount_minor": cart.total_minor, "currency": currency},
            "status": "awaited",
        },
    }


def _refusal_body(refusal: Problem) -> str:
    return orjson.dumps(
        {"code": refusal.code, "detail": refusal.text, **refusal.details}, default=str
    ).decode()
