"""How orders get from a shop to people."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from markthalle.markets import market
from markthalle.shops.models import ShippingMethod, Shop
from markthalle.shops.operations.change_shop import ShopRefused


@transaction.atomic
def save_shipping_method(*, shop: Shop, method: ShippingMethod) -> ShippingMethod:
    """
    The method offered by the shop, new or changed. Its currency is that of its countries.

    :raises ShopRefused: the countries do not share a currency, or a number cannot be.
    """
    currencies = {market(country).currency for country in method.countries}
    errors = {}
    if len(currencies) != 1:
        errors["countries"] = _("Choose countries that share a currency.")
    if method.price_minor < 0 or (method.free_from_minor or 0) < 0:
        errors["price_minor"] = _("A price cannot be below zero.")
    if method.days_max < method.days_min:
        errors["days_max"] = _("The longest time is shorter than the shortest.")
    if not method.name.strip():
        errors["name"] = _("Give it a name, such as “Parcel”.")
    if errors:
        raise ShopRefused(errors=errors)
    method.shop = shop
    method.currency = currencies.pop()
    method.save()
    return method


@transaction.atomic
def remove_shipping_method(*, shop: Shop, method_id: UUID | str) -> None:
    """The method is offered no longer; orders that used it keep its name."""
    ShippingMethod.objects.filter(shop=shop, pk=method_id).delete()
