"""Which cart a visitor has: a cookie that the shop cannot do without."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from markthalle.checkout.errors import CartExpired, CartOrdered, CartUnknown
from markthalle.checkout.operations import adopt_cart, move_cart, open_cart
from markthalle.checkout.queries import PricedCart, priced_cart
from markthalle.people.models import Person

CART_COOKIE = "cart"
COUNT_COOKIE = "cart_count"
_SECONDS = 60 * 60 * 24


def cart_id_of(request: HttpRequest, *, now: datetime) -> UUID | None:
    """
    The cart of this visit. Who has signed in has one cart everywhere; a guest's joins it.
    """
    known = _from_cookie(request)
    if isinstance(request.user, Person):
        return adopt_cart(person=request.user, guest_cart_id=known, now=now)
    return known


def cart_of(request: HttpRequest, *, now: datetime) -> PricedCart | None:
    """The visit's cart at today's prices in its market; None if there is none any more."""
    cart_id = cart_id_of(request, now=now)
    if cart_id is None:
        return None
    country: str = request.market.country  # type: ignore[attr-defined]
    language: str = request.LANGUAGE_CODE
    try:
        cart = priced_cart(cart_id, now=now)
        if (cart.head.country, cart.head.language) != (country, language):
            move_cart(cart_id=cart_id, country=country, language=language, now=now)
            cart = priced_cart(cart_id, now=now)
    except (CartUnknown, CartExpired, CartOrdered):
        return None
    return cart


def cart_to_fill(request: HttpRequest, *, now: datetime) -> UUID:
    """The visit's cart, a new one if there is none."""
    cart = cart_of(request, now=now)
    if cart is not None:
        return cart.head.id
    return open_cart(
        country=request.market.country,  # type: ignore[attr-defined]
        language=request.LANGUAGE_CODE,
        person=request.user if isinstance(request.user, Person) else None,
        now=now,
    ).id


def remember(response: HttpResponse, *, cart_id: UUID, units: int) -> None:
    """Keep the cart for this browser, and how many things are in it, for the page's head."""
    seconds = settings.HALL_CART_DAYS * _SECONDS
    for name, value in ((CART_COOKIE, str(cart_id)), (COUNT_COOKIE, str(units))):
        response.set_cookie(
            name,
            value,
            max_age=seconds,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def forget(response: HttpResponse) -> None:
    """The cart was ordered: begin anew."""
    response.delete_cookie(CART_COOKIE)
    response.delete_cookie(COUNT_COOKIE)


def _from_cookie(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.COOKIES.get(CART_COOKIE, ""))
    except ValueError:
        return None
