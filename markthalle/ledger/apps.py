"""Double-entry bookkeeping."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    """Double-entry bookkeeping."""

    name = "markthalle.ledger"
    label = "ledger"
    verbose_name = _("Ledger")
