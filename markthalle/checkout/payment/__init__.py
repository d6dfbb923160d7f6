"""Ways to pay: a small protocol, and the ways that the hall's settings name."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from markthalle.checkout.payment.protocol import Instructions, PaymentMethod, Purchase


@cache
def all_methods() -> dict[str, PaymentMethod]:
    """Every way to pay that this hall offers, by name, in the order of the settings."""
    methods = [import_string(path)() for path in settings.HALL_PAYMENT_METHODS]
    return {method.name: method for method in methods}


def methods_for(purchase: Purchase) -> list[PaymentMethod]:
    """The ways that fit a purchase."""
    return [method for method in all_methods().values() if method.fits(purchase)]


__all__ = ["Instructions", "PaymentMethod", "Purchase", "all_methods", "methods_for"]
