"""Double-entry bookkeeping: entries of postings that sum to nothing, never changed."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from markthalle.kit.models import Row


class Account(models.TextChoices):
    """
    The kinds of account, one per owner and currency; the owner is a shop, or nobody: the hall.

    Debits are positive, credits negative. A balance is the sum of postings, kept nowhere, so no
    row is written by everybody.
    """

    RECEIVABLE = "receivable", _("Owed by shoppers")
    BANK = "bank", _("Bank")
    SHOP = "shop", _("Owed to shops")
    FEES = "fees", _("The hall's fees")


class Entry(Row):
    """One thing that happened to money, such as an order placed: each kind once per reference."""

    kind = models.CharField(max_length=24)
    reference = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "reference"], name="entry_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"


class Posting(Row):
    """One side of an entry: positive is a debit, negative a credit, in minor units."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="postings")
    account = models.CharField(max_length=16, choices=Account)
    owner = models.UUIDField(null=True, blank=True)
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(amount_minor=0), name="posting_not_nothing"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["account", "owner", "currency"], name="posting_by_account"),
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.amount_minor} {self.currency}"
