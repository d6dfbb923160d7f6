"""Reads about shops and who keeps them."""

from django.db.models import QuerySet

from markthalle.kit.errors import NotAllowed, NotFound
from markthalle.people.models import Person
from markthalle.shops.access import Act, may
from markthalle.shops.models import ShippingMethod, Shop, Staff


def live() -> QuerySet[Shop]:
    """Shops that are open."""
    return Shop.objects.filter(status=Shop.Status.LIVE)


def role_of(*, person: Person, shop: Shop) -> str | None:
    """The person's role in the shop, or None."""
    return Staff.objects.filter(shop=shop, person=person).values_list("role", flat=True).first()


def kept_by(person: Person) -> QuerySet[Shop]:
    """Shops on whose staff the person is, by name."""
    return Shop.objects.filter(staff__person=person).order_by("name")


def shop_for(*, person: Person, handle: str, act: Act) -> Shop:
    """
    The shop, if this person may do this in it.

    :raises NotFound: there is no such shop, or the person is not on its staff (not told apart).
    :raises NotAllowed: the person's role does not allow it.
    """
    found = Staff.objects.select_related("shop").filter(shop__handle=handle, person=person).first()
    if found is None:
        raise NotFound
    if not may(found.role, act):
        raise NotAllowed
    return found.shop


def shipping_for(*, shop: Shop, country: str) -> QuerySet[ShippingMethod]:
    """The ways an order gets from the shop to a country, the first being the usual one."""
    return shop.shipping_methods.filter(is_offered=True, countries__contains=[country])
