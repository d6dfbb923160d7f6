"""The outbox on the operator's desk."""

from django.contrib import admin

from markthalle.kit.operator import LookedAt
from markthalle.mail.models import Letter


@admin.register(Letter)
class LetterAdmin(LookedAt):
    """Letters and whether they left. Their text may hold keys to accounts and is not shown."""

    list_display = ("subject", "to", "status", "written_at", "sent_at")
    list_filter = ("status", "language")
    search_fields = ("subject", "to")
    fields = ("subject", "to", "reply_to", "language", "status", "failure", "written_at", "sent_at")
