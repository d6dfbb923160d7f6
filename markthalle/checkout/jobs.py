"""Telling shoppers and shops what has happened to an order."""

from uuid import UUID

from markthalle.checkout import letters
from markthalle.kit.jobs import job


@job(queue="mail")
def announce_purchase(checkout_id: str) -> None:
    """To the shopper: what was ordered and how to pay. To each shop: a new order."""
    letters.write_for_purchase(UUID(checkout_id))


@job(queue="mail")
def announce_payment(checkout_id: str) -> None:
    """To the shopper: the money is there."""
    letters.write_for_payment(UUID(checkout_id))


@job(queue="mail")
def announce_shipment(order_id: str) -> None:
    """To the shopper: it is on its way, or lies ready."""
    letters.write_for_order(UUID(order_id), "sent")


@job(queue="mail")
def announce_cancellation(order_id: str) -> None:
    """To the shopper: the order is off."""
    letters.write_for_order(UUID(order_id), "cancelled")
