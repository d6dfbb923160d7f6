"""Carts and checkout as JSON. Each endpoint translates; an operation decides."""

from typing import Annotated, Any
from uuid import UUID

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy
from ninja import Header, Router

from markthalle.checkout import operations, schemas
from markthalle.checkout.queries import PricedCart, ShopPart, price, priced_cart
from markthalle.kit.errors import Problem
from markthalle.markets import market

router = Router(tags=["carts"])
REFUSALS = dict.fromkeys((400, 404, 409, 410, 413, 422), schemas.ProblemOut)


class IdempotencyKeyMissing(Problem):
    """A checkout without a key could be ordered twice."""

    code = "idempotency_key_missing"
    status = 400
    message = gettext_lazy(
        "Send the header Idempotency-Key with a new random value for each order (1 to 255 "
        "characters)."
    )


class Refused(Problem):
    """A refusal that was kept under its key, told again."""

    def __init__(self, status: int, kept: dict[str, Any]) -> None:
        self.status = status  # type: ignore[misc]
        self.code = kept.pop("code")  # type: ignore[misc]
        super().__init__(kept.pop("detail"), **kept)


@router.post("", response={201: schemas.CartOut, **REFUSALS}, summary="Open a cart")
def open_cart(request: HttpRequest, body: schemas.CartIn) -> HttpResponse:
    """An empty cart for a country."""
    now = timezone.now()
    head = operations.open_cart(
        country=body.country or settings.HALL_MARKET, language=body.language, now=now
    )
    return _json(orjson.dumps(_shown(PricedCart(head, market(head.country), ()))), status=201)


@router.get("/{uuid:cart_id}", response={200: schemas.CartOut, **REFUSALS}, summary="Read a cart")
def read(request: HttpRequest, cart_id: UUID) -> HttpResponse:
    """Its lines, delivery choices of each shop, and totals, at the prices of this moment."""
    return _cart(cart_id)


@router.post(
    "/{uuid:cart_id}/lines",
    response={201: schemas.CartOut, **REFUSALS},
    summary="Put something in a cart",
)
def put_in(request: HttpRequest, cart_id: UUID, body: schemas.LineIn) -> HttpResponse:
    """So many more of a variant; the cart as it is then."""
    now = timezone.now()
    head = operations.put_in_cart(
        cart_id=cart_id, variant_id=body.variant, quantity=body.quantity, now=now
    )
    return _json(orjson.dumps(_shown(price(head, now=now))), status=201)


@router.patch(
    "/{uuid:cart_id}/lines/{uuid:line_id}",
    response={200: schemas.CartOut, **REFUSALS},
    summary="Change a quantity",
)
def change(
    request: HttpRequest, cart_id: UUID, line_id: UUID, body: schemas.QuantityIn
) -> HttpResponse:
    """The line holds so many; the cart as it is then."""
    operations.change_quantity(
        cart_id=cart_id, line_id=line_id, quantity=body.quantity, now=timezone.now()
    )
    return _cart(cart_id)


@router.delete(
    "/{uuid:cart_id}/lines/{uuid:line_id}",
    response={200: schemas.CartOut, **REFUSALS},
    summary="Take something out",
)
def remove(request: HttpRequest, cart_id: UUID, line_id: UUID) -> HttpResponse:
    """The line is gone; the cart as it is then."""
    operations.remove_line(cart_id=cart_id, line_id=line_id, now=timezone.now())
    return _cart(cart_id)


@router.post(
    "/{uuid:cart_id}/checkout",
    response={201: schemas.CheckoutOut, **REFUSALS},
    summary="Order what is in a cart",
)
def check_out(
    request: HttpRequest,
    cart_id: UUID,
    body: schemas.CheckoutIn,
    idempotency_key: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
) -> HttpResponse:
    """
    One order for each shop, or none at all.

    The same key with the same body gets the same answer again; with another body, 422.
    """
    if not idempotency_key or len(idempotency_key) > 255 or not idempotency_key.isprintable():
        raise IdempotencyKeyMissing
    answer = operations.place_order(
        cart_id=cart_id, key=idempotency_key, request=_order_request(body), now=timezone.now()
    )
    if answer.status >= 400:
        raise Refused(answer.status, orjson.loads(answer.body))
    response = _json(answer.body.encode(), status=answer.status)
    if answer.is_replay:
        response.headers["Idempotent-Replayed"] = "true"
    return response


def _order_request(body: schemas.CheckoutIn) -> operations.OrderRequest:
    return operations.OrderRequest(
        contact=operations.Contact(**body.contact.dict()),
        address=operations.Address(**body.address.dict()),
        payment_method=body.payment_method,
        shipping=body.shipping or {},
    )


def _cart(cart_id: UUID, *, status: int = 200) -> HttpResponse:
    cart = priced_cart(cart_id, now=timezone.now())
    return _json(orjson.dumps(_shown(cart)), status=status)


def _json(body: bytes, *, status: int) -> HttpResponse:
    return HttpResponse(body, status=status, content_type="application/json")


def _shown(cart: PricedCart) -> dict[str, Any]:
    currency = cart.market.currency

    def money(minor: int) -> dict[str, Any]:
        return {"amount_minor": minor, "currency": currency}

    return {
        "id": cart.head.id,
        "country": cart.head.country,
        "language": cart.head.language,
        "currency": currency,
        "expires_at": cart.head.expires_at,
        "lines": [
            {
                "id": item.line.id,
                "variant": item.variant_id,
                "product": item.slug,
                "title": item.title,
                "options": item.options,
                "quantity": item.line.quantity,
                "unit_price": money(item.line.unit_price_minor),
                "total": money(item.line.total_minor),
                "available": item.is_for_sale and item.on_hand >= item.line.quantity,
            }
            for item in cart.items
        ],
        "shops": [_shop(part, currency) for part in cart.parts],
        "totals": {
            "items": money(cart.items_minor),
            "shipping": money(cart.shipping_minor),
            "tax": money(cart.tax_minor),
            "total": money(cart.total_minor),
            "prices_include_tax": cart.market.prices_include_tax,
        },
        "payment_methods": cart.payment_methods,
    }


def _shop(part: ShopPart, currency: str) -> dict[str, Any]:
    items = part.total.items_minor
    return {
        "handle": part.handle,
        "name": part.name,
        "subtotal": {"amount_minor": items, "currency": currency},
        "shipping": [
            {
                "id": choice.id,
                "name": choice.name,
                "kind": choice.kind,
                "price": {"amount_minor": choice.price_for(items), "currency": currency},
                "days_min": choice.days_min,
                "days_max": choice.days_max,
            }
            for choice in part.choices
        ],
    }
