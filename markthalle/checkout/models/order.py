"""One purchase (a checkout) and its part for each shop (an order), as they were agreed."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from markthalle.catalog.models import Shelf, Variant
from markthalle.checkout.models.cart import Cart
from markthalle.kit.ids import token
from markthalle.kit.models import Row
from markthalle.shops.models import Shop


class Checkout(Row):
    """One purchase, perhaps of several shops. `token` opens its page without signing in."""

    cart = models.OneToOneField(Cart, null=True, on_delete=models.SET_NULL, related_name="checkout")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="checkouts"
    )
    token = models.CharField(max_length=32, unique=True, default=token)
    # Where the purchase came from (`web`, `api`, a chat message's id); the same source buys once.
    source = models.CharField(max_length=120, null=True, unique=True)
    country = models.CharField(max_length=2)
    language = models.CharField(max_length=8)
    currency = models.CharField(max_length=3)
    total_minor = models.BigIntegerField()
    name = models.CharField(max_length=120)
    email = models.EmailField()
    phone = models.CharField(max_length=32, blank=True)
    line1 = models.CharField(max_length=160, blank=True)
    line2 = models.CharField(max_length=160, blank=True)
    postal_code = models.CharField(max_length=16, blank=True)
    city = models.CharField(max_length=80, blank=True)
    placed_at = models.DateTimeField()

    class Meta:
        verbose_name = _("checkout")
        verbose_name_plural = _("checkouts")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["person", "-placed_at"], name="checkout_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.placed_at:%Y-%m-%d}"


class Order(Row):
    """
    One shop's part of a checkout. All amounts in minor units of the checkout's currency.

    `tax_minor` is inside the total where the country's prices include tax, and added where
    `tax_added_minor` says so; `fee_minor` is what the hall keeps.
    """

    class Status(models.TextChoices):
        PLACED = "placed", _("Waiting for payment")
        OPEN = "open", _("To be packed")
        PACKED = "packed", _("Packed")
        SHIPPED = "shipped", _("On its way")
        READY = "ready", _("Ready to collect")
        DONE = "done", _("Done")
        CANCELLED = "cancelled", _("Cancelled")

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="orders")
    checkout = models.ForeignKey(Checkout, on_delete=models.PROTECT, related_name="orders")
    reference = models.CharField(max_length=16, unique=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.PLACED)
    currency = models.CharField(max_length=3)
    items_minor = models.BigIntegerField()
    shipping_minor = models.BigIntegerField()
    tax_minor = models.BigIntegerField()
    tax_added_minor = models.BigIntegerField(default=0)
    total_minor = models.BigIntegerField()
    fee_minor = models.BigIntegerField(default=0)
    shipping_kind = models.CharField(max_length=8)
    shipping_name = models.CharField(max_length=80)
    placed_at = models.DateTimeField()

    class Meta:
        verbose_name = _("order")
        verbose_name_plural = _("orders")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["checkout", "shop"], name="one_order_per_shop"),
            models.CheckConstraint(
                condition=Q(
                    total_minor=F("items_minor") + F("shipping_minor") + F("tax_added_minor")
                ),
                name="order_adds_up",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["shop", "-placed_at", "id"], name="order_of_shop"),
        ]

    def __str__(self) -> str:
        return self.reference


class OrderLine(Row):
    """What was bought, in the words and at the price of that moment."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="lines")
    variant = models.ForeignKey(Variant, null=True, on_delete=models.SET_NULL, related_name="+")
    shelf = models.ForeignKey(Shelf, null=True, on_delete=models.SET_NULL, related_name="+")
    title = models.CharField(max_length=150)
    options = models.CharField(max_length=200, blank=True)
    sku = models.CharField(max_length=64)
    quantity = models.PositiveIntegerField()
    unit_price_minor = models.BigIntegerField()
    total_minor = models.BigIntegerField()
    tax_basis_points = models.PositiveIntegerField()
    tax_minor = models.BigIntegerField()

    class Meta:
        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(total_minor=F("unit_price_minor") * F("quantity")),
                name="order_line_adds_up",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.title}"


class Shipment(Row):
    """A parcel on its way, or goods laid ready."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="shipments")
    carrier = models.CharField(_("carrier"), max_length=40, blank=True)
    tracking_code = models.CharField(_("tracking number"), max_length=80, blank=True)
    tracking_url = models.URLField(_("tracking address"), blank=True)
    sent_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.tracking_code or self.carrier
