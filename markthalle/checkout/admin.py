"""Orders and payments on the operator's desk: looked up, and payments marked as received."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from markthalle.checkout.models import Order, OrderLine, Payment, Shipment
from markthalle.checkout.operations import receive_payment
from markthalle.kit.operator import LookedAt, RowsBelow, amount


def _receive(request: HttpRequest, payments: QuerySet[Payment]) -> None:
    """The awaited bank transfers among the payments are there."""
    awaited = payments.filter(status=Payment.Status.AWAITED).exclude(method="pickup")
    references = list(awaited.values_list("reference", flat=True).distinct())
    for reference in references:
        receive_payment(reference=reference, now=timezone.now())
    said = ngettext(
        "%(n)s payment is booked. The shops may pack.",
        "%(n)s payments are booked. The shops may pack.",
        len(references),
    )
    messages.success(request, said % {"n": len(references)})


class LinesBelow(RowsBelow):
    """What was bought."""

    model = OrderLine
    fields = ("quantity", "title", "options", "sku", "price", "sum")
    readonly_fields = ("price", "sum")

    @admin.display(description=_("Price"))
    def price(self, line: OrderLine) -> str:
        """Of one unit."""
        return amount(line.unit_price_minor, line.order.currency)

    @admin.display(description=_("Sum"))
    def sum(self, line: OrderLine) -> str:
        """Of the line."""
        return amount(line.total_minor, line.order.currency)


class ShipmentsBelow(RowsBelow):
    """What was sent."""

    model = Shipment
    fields = ("sent_at", "carrier", "tracking_code", "tracking_url")
    readonly_fields = ("tracking_url",)


@admin.register(Order)
class OrderAdmin(LookedAt):
    """Orders of all shops."""

    list_display = ("reference", "shop", "shopper", "status", "total", "placed_at")
    list_filter = ("status", "shipping_kind", "currency")
    list_select_related = ("shop", "checkout")
    search_fields = (
        "reference", "checkout__name", "checkout__email", "checkout__payments__reference",
        "shop__name",
    )  # fmt: skip
    ordering = ("-placed_at",)
    date_hierarchy = "placed_at"
    fields = (
        "reference", "shop", "shopper", "status", "goods", "shipping", "tax", "total", "fee",
        "shipping_name", "payments", "placed_at",
    )  # fmt: skip
    readonly_fields = ("shopper", "goods", "shipping", "tax", "total", "fee", "payments")
    inlines = (LinesBelow, ShipmentsBelow)
    actions = ("payment_received",)

    @admin.display(description=_("Shopper"))
    def shopper(self, order: Order) -> str:
        """Name and address of the letter box."""
        return f"{order.checkout.name} · {order.checkout.email}"

    @admin.display(description=_("Goods"))
    def goods(self, order: Order) -> str:
        """The goods alone."""
        return amount(order.items_minor, order.currency)

    @admin.display(description=_("Delivery"))
    def shipping(self, order: Order) -> str:
        """The delivery alone."""
        return amount(order.shipping_minor, order.currency)

    @admin.display(description=_("Tax"))
    def tax(self, order: Order) -> str:
        """The tax in the total."""
        return amount(order.tax_minor, order.currency)

    @admin.display(description=_("Total"), ordering="total_minor")
    def total(self, order: Order) -> str:
        """What is paid."""
        return amount(order.total_minor, order.currency)

    @admin.display(description=_("Fee of the hall"))
    def fee(self, order: Order) -> str:
        """What the hall keeps."""
        return amount(order.fee_minor, order.currency)

    @admin.display(description=_("Payment"))
    def payments(self, order: Order) -> str:
        """How the whole purchase is paid, and whether it is."""
        return " · ".join(
            f"{one.method} {one.reference} {amount(one.amount_minor, one.currency)} "
            f"({one.get_status_display()})"
            for one in order.checkout.payments.all()
        )

    @admin.action(description=_("Payment received"), permissions=["act"])
    def payment_received(self, request: HttpRequest, chosen: QuerySet[Order]) -> None:
        """The purchases that the orders belong to are paid, with all their orders."""
        _receive(request, Payment.objects.filter(checkout__orders__in=chosen))


@admin.register(Payment)
class PaymentAdmin(LookedAt):
    """Payments, found by the reference on the bank statement."""

    list_display = ("reference", "method", "total", "status", "payer", "received_at")
    list_filter = ("status", "method")
    list_select_related = ("checkout",)
    search_fields = ("reference", "checkout__name", "checkout__email")
    ordering = ("-id",)
    fields = ("reference", "method", "total", "status", "payer", "received_at")
    readonly_fields = ("total", "payer")
    actions = ("payment_received",)

    @admin.display(description=_("Total"), ordering="amount_minor")
    def total(self, payment: Payment) -> str:
        """What is asked for."""
        return amount(payment.amount_minor, payment.currency)

    @admin.display(description=_("Shopper"))
    def payer(self, payment: Payment) -> str:
        """Who bought."""
        return f"{payment.checkout.name} · {payment.checkout.email}"

    @admin.action(description=_("Payment received"), permissions=["act"])
    def payment_received(self, request: HttpRequest, chosen: QuerySet[Payment]) -> None:
        """The money is there and the shops may pack."""
        _receive(request, Payment.objects.filter(pk__in=chosen))
