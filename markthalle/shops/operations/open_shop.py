"""Opening a shop: a name and a country are enough to begin."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy

from markthalle.kit.errors import Problem
from markthalle.markets import market
from markthalle.people.models import Person
from markthalle.shops.models import HANDLE, Shop, Staff


class HandleTaken(Problem):
    """Another shop has this handle, or it is not a handle."""

    code = "handle_taken"
    status = 409
    message = gettext_lazy(
        "This handle is taken or not allowed. Choose another of small letters, digits and hyphens."
    )


RESERVED = frozenset(
    {"admin", "api", "cart", "desk", "hall", "invitations", "new", "operator", "static"}
)


@transaction.atomic
def open_shop(
    *,
    by: Person | None,
    handle: str,
    name: str,
    country: str,
    language: str | None = None,
    seller_kind: str = Shop.SellerKind.TRADER,
) -> Shop:
    """
    A shop that is being set up, with `by` as its owner; it sells to its own country at first.

    :raises HandleTaken: the handle cannot be used.
    :raises UnknownMarket: the hall has no rules for the country.
    """
    home = market(country)
    try:
        HANDLE(handle)
    except ValidationError:
        raise HandleTaken from None
    if handle in RESERVED:
        raise HandleTaken
    shop = Shop(
        handle=handle,
        name=name.strip(),
        country=home.country,
        language=language or home.language,
        currency=home.currency,
        sells_to=[home.country],
        seller_kind=seller_kind,
        legal_name=by.name if by else "",
        email=by.email if by else "",
    )
    try:
        with transaction.atomic():
            shop.save(force_insert=True)
    except IntegrityError:
        raise HandleTaken from None
    if by is not None:
        Staff.objects.create(shop=shop, person=by, role=Staff.Role.OWNER)
    return shop
