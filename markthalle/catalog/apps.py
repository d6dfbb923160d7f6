"""Products, variants, offers, stock and collections."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CatalogConfig(AppConfig):
    """Products, variants, offers, stock and collections."""

    name = "markthalle.catalog"
    label = "catalog"
    verbose_name = _("Catalogue")

    def ready(self) -> None:
        """Have the categories of the file in every database that is migrated."""
        post_migrate.connect(_lay_in_categories, sender=self)


def _lay_in_categories(**_signal: Any) -> None:
    from markthalle.catalog.operations import load_categories

    load_categories()
