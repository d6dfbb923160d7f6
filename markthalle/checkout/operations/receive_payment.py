"""Money has arrived for a purchase."""

from datetime import datetime

from django.db import transaction

from markthalle.checkout.models import Order, Payment
from markthalle.kit.errors import NotFound
from markthalle.ledger.operations import PlannedPosting, book


@transaction.atomic
def receive_payment(*, reference: str, now: datetime) -> Payment:
    """
    The payment is there and the shops may pack. Doing it again changes nothing.

    :raises NotFound: no payment has this reference.
    """
    from markthalle.checkout.jobs import announce_payment

    payment = Payment.objects.select_for_update().filter(reference=reference).first()
    if payment is None:
        raise NotFound
    if payment.status != Payment.Status.AWAITED:
        return payment
    payment.status = Payment.Status.RECEIVED
    payment.received_at = now
    payment.save(update_fields=["status", "received_at"])
    Order.objects.filter(checkout=payment.checkout_id, status=Order.Status.PLACED).update(
        status=Order.Status.OPEN
    )
    book(
        kind="payment_received",
        reference=str(payment.pk),
        currency=payment.currency,
        at=now,
        postings=[
            PlannedPosting("bank", None, payment.amount_minor),
            PlannedPosting("receivable", None, -payment.amount_minor),
        ],
    )
    announce_payment.later(checkout_id=str(payment.checkout_id))
    return payment
