"""Shops, their staff, policies and shipping."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ShopsConfig(AppConfig):
    """Shops, their staff, policies and shipping."""

    name = "markthalle.shops"
    label = "shops"
    verbose_name = _("Shops")
