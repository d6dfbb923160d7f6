"""Browsing and searching across all shops, and following them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MarketplaceConfig(AppConfig):
    """Browsing and searching across all shops, and following them."""

    name = "markthalle.marketplace"
    label = "marketplace"
    verbose_name = _("Marketplace")

    def ready(self) -> None:
        """Keep listings in line with the catalogue."""
        from markthalle.marketplace import subscriptions

        subscriptions.wire()
