"""Carts, orders and payments."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CheckoutConfig(AppConfig):
    """Carts, orders and payments."""

    name = "markthalle.checkout"
    label = "checkout"
    verbose_name = _("Orders")
