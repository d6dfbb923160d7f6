"""The merchant's desk: where the staff of a shop keep it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """The merchant's desk: where the staff of a shop keep it."""

    name = "markthalle.desk"
    label = "desk"
    verbose_name = _("Merchant's desk")
