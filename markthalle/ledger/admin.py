"""The books on the operator's desk, to be read."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from markthalle.kit.operator import LookedAt, RowsBelow, amount
from markthalle.ledger.models import Entry, Posting


class PostingsBelow(RowsBelow):
    """The sides of an entry; together they come to nothing."""

    model = Posting
    fields = ("account", "owner", "value")
    readonly_fields = ("value",)

    @admin.display(description=_("Amount"))
    def value(self, posting: Posting) -> str:
        """Debits without a sign, credits with a minus."""
        return amount(posting.amount_minor, posting.currency)


@admin.register(Entry)
class EntryAdmin(LookedAt):
    """Everything that happened to money. Nothing here can be changed, not even by operations."""

    list_display = ("kind", "reference", "at")
    list_filter = ("kind",)
    search_fields = ("reference",)
    ordering = ("-at",)
    date_hierarchy = "at"
    inlines = (PostingsBelow,)
