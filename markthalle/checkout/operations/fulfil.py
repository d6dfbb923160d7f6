"""What a shop does with an order: pack it, send it, lay it ready, hand it over, cancel it."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy

from markthalle.catalog.operations import return_stock
from markthalle.checkout.models import Order, Payment, Shipment
from markthalle.checkout.states import Act, after
from markthalle.kit.errors import NotFound, Problem
from markthalle.ledger.operations import PlannedPosting, book
from markthalle.shops.models import Shop


class OrderNotThere(Problem):
    """An act that does not fit the order's state."""

    code = "order_not_there"
    status = 409
    message = gettext_lazy("This cannot be done with the order as it stands now. Look at it again.")


def pack_order(*, shop: Shop, reference: str) -> Order:
    """
    The order lies packed.

    :raises OrderNotThere: it is not to be packed now.
    """
    return _move(shop, reference, "pack")


@transaction.atomic
def ship_order(
    *,
    shop: Shop,
    reference: str,
    now: datetime,
    carrier: str = "",
    tracking_code: str = "",
    tracking_url: str = "",
) -> Order:
    """
    The parcel is on its way and the shopper is told.

    :raises OrderNotThere: it cannot be sent now.
    """
    from markthalle.checkout.jobs import announce_shipment

    order = _move(shop, reference, "ship")
    Shipment.objects.create(
        order=order,
        carrier=carrier[:40],
        tracking_code=tracking_code[:80],
        tracking_url=tracking_url,
        sent_at=now,
    )
    announce_shipment.later(order_id=str(order.pk))
    return order


@transaction.atomic
def lay_ready(*, shop: Shop, reference: str) -> Order:
    """
    The goods wait in the shop and the shopper is told.

    :raises OrderNotThere: they cannot be laid ready now.
    """
    from markthalle.checkout.jobs import announce_shipment

    order = _move(shop, reference, "lay_ready")
    announce_shipment.later(order_id=str(order.pk))
    return order


@transaction.atomic
def hand_over(*, shop: Shop, reference: str, now: datetime) -> Order:
    """
    The shopper has the goods; what was still to pay was paid to the shop.

    :raises OrderNotThere: they cannot be handed over now.
    """
    order = _move(shop, reference, "hand_over")
    unpaid = Payment.objects.filter(
        checkout=order.checkout_id, method="pickup", status=Payment.Status.AWAITED
    ).exists()
    if unpaid:
        # The shop took the money itself: the hall owes it that much less.
        book(
            kind="paid_in_shop",
            reference=str(order.pk),
            currency=order.currency,
            at=now,
            postings=[
                PlannedPosting("shop", shop.pk, order.total_minor),
                PlannedPosting("receivable", None, -order.total_minor),
            ],
        )
        _settle(order, now)
    return order


@transaction.atomic
def cancel_order(*, shop: Shop, reference: str, now: datetime) -> Order:
    """
    The order is off: the goods are back on the shelf, the booking is reversed, both sides know.

    :raises OrderNotThere: it can no longer be cancelled.
    """
    from markthalle.checkout.jobs import announce_cancellation

    order = _move(shop, reference, "cancel")
    units: dict[object, int] = {}
    for line in order.lines.all():
        if line.shelf_id is not None:
            units[line.shelf_id] = units.get(line.shelf_id, 0) + line.quantity
    if units:
        return_stock(units)  # type: ignore[arg-type]
    book(
        kind="order_cancelled",
        reference=str(order.pk),
        currency=order.currency,
        at=now,
        postings=[
            PlannedPosting("receivable", None, -order.total_minor),
            PlannedPosting("shop", shop.pk, order.total_minor - order.fee_minor),
            PlannedPosting("fees", None, order.fee_minor),
        ],
    )
    announce_cancellation.later(order_id=str(order.pk))
    return order


@transaction.atomic
def _move(shop: Shop, reference: str, act: Act) -> Order:
    order = Order.objects.select_for_update().filter(shop=shop, reference=reference).first()
    if order is None:
        raise NotFound
    state = after(order.status, act, shipping_kind=order.shipping_kind)
    if state is None:
        raise OrderNotThere
    order.status = state
    order.save(update_fields=["status"])
    return order


def _settle(order: Order, now: datetime) -> None:
    """The payment is done once every order of the purchase was handed over or is off."""
    open_orders = Order.objects.filter(checkout=order.checkout_id).exclude(
        status__in=[Order.Status.DONE, Order.Status.CANCELLED]
    )
    if not open_orders.exists():
        Payment.objects.filter(checkout=order.checkout_id, status=Payment.Status.AWAITED).update(
            status=Payment.Status.RECEIVED, received_at=now
        )
