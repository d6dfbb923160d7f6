"""Money asked for and received for a checkout, and the answers kept for repeated requests."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from markthalle.checkout.models.cart import Cart
from markthalle.checkout.models.order import Checkout
from markthalle.kit.models import Row


class Payment(Row):
    """What a checkout is to be paid with. `method` is the name of a registered payment method."""

    class Status(models.TextChoices):
        AWAITED = "awaited", _("awaited")
        RECEIVED = "received", _("received")
        CANCELLED = "cancelled", _("cancelled")

    checkout = models.ForeignKey(Checkout, on_delete=models.PROTECT, related_name="payments")
    method = models.CharField(max_length=20)
    reference = models.CharField(max_length=35, unique=True)
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    status = models.CharField(max_length=9, choices=Status, default=Status.AWAITED)
    received_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("payment")
        verbose_name_plural = _("payments")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(amount_minor__gte=0), name="payment_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class IdempotencyKey(Row):
    """The answer given to a request, so that the same request again gets the same answer."""

    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["cart", "key"], name="idempotency_key_once"),
        ]

    def __str__(self) -> str:
        return self.key
