"""Products, variants, offers, stock and collections."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogConfig(AppConfig):
    """Products, variants, offers, stock and collections."""

    name = "markthalle.catalog"
    label = "catalog"
    verbose_name = _("Catalogue")
