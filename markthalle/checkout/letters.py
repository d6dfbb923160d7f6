"""The letters about orders, in the language the shopper bought in."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from markthalle.checkout.models import Checkout, Order
from markthalle.checkout.payment import all_methods
from markthalle.kit.money import Money
from markthalle.mail.operations import write_letter
from markthalle.markets import market


def write_for_purchase(checkout_id: UUID) -> None:
    """The confirmation for the shopper and the news for each shop."""
    checkout = _checkout(checkout_id)
    with override(checkout.language):
        _write(
            checkout,
            key=f"purchase:{checkout.pk}",
            subject=_("Your order at %(hall)s") % {"hall": settings.HALL_NAME},
            template="placed",
            context=_context(checkout),
        )
    for order in checkout.orders.all():
        _tell_shop(order)


def write_for_payment(checkout_id: UUID) -> None:
    """The money is there; the shops pack now."""
    checkout = _checkout(checkout_id)
    with override(checkout.language):
        _write(
            checkout,
            key=f"paid:{checkout.pk}",
            subject=_("We have your payment"),
            template="paid",
            context=_context(checkout),
        )


def write_for_order(order_id: UUID, event: str) -> None:
    """One shop's part was sent, lies ready, or was cancelled."""
    order = Order.objects.select_related("shop", "checkout").get(pk=order_id)
    subjects = {
        ("sent", "delivery"): _sent,
        ("sent", "pickup"): _ready,
    }
    with override(order.checkout.language):
        subject = subjects.get((event, order.shipping_kind), _cancelled)()
        _write(
            order.checkout,
            key=f"{event}:{order.pk}",
            subject=subject,
            template=event,
            context={**_context(order.checkout), "order": order},
        )


def _sent() -> str:
    return _("Your parcel is on its way")


def _ready() -> str:
    return _("Your goods lie ready")


def _cancelled() -> str:
    return _("An order was cancelled")


def _checkout(checkout_id: UUID) -> Checkout:
    return Checkout.objects.prefetch_related(
        "orders__shop__policies", "orders__lines", "payments"
    ).get(pk=checkout_id)


def _write(
    checkout: Checkout, *, key: str, subject: str, template: str, context: dict[str, Any]
) -> None:
    write_letter(
        key=key,
        to=checkout.email,
        subject=subject,
        text=render_to_string(f"checkout/letters/{template}.txt", context).strip() + "\n",
        language=checkout.language,
    )


def _tell_shop(order: Order) -> None:
    if not order.shop.email:
        return
    with override(order.shop.language):
        text = render_to_string(
            "checkout/letters/for_shop.txt",
            {"order": order, "url": f"{settings.URL}/desk/{order.shop.handle}/orders/"},
        )
        write_letter(
            key=f"shop:{order.pk}",
            to=order.shop.email,
            subject=_("New order %(reference)s") % {"reference": order.reference},
            text=text.strip() + "\n",
            language=order.shop.language,
            reply_to=order.checkout.email,
        )


def _context(checkout: Checkout) -> dict[str, Any]:
    payment = checkout.payments.first()
    instructions = None
    if payment is not None and payment.method in all_methods():
        instructions = all_methods()[payment.method].instructions(
            amount_minor=payment.amount_minor,
            currency=payment.currency,
            reference=payment.reference,
            language=checkout.language,
        )
    place = market(checkout.country)
    return {
        "checkout": checkout,
        "orders": checkout.orders.all(),
        "payment": payment,
        "instructions": instructions,
        "total": Money(checkout.total_minor, checkout.currency).format(checkout.language),
        "tax_name": place.tax_name.get(checkout.language, place.tax_name["en"]),
        "hall_name": settings.HALL_NAME,
        "url": f"{settings.URL}/orders/{checkout.token}/",
    }
