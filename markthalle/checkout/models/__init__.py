"""Carts, checkouts, the orders they become, and what was paid."""

from markthalle.checkout.models.cart import Cart, CartLine
from markthalle.checkout.models.order import Checkout, Order, OrderLine, Shipment
from markthalle.checkout.models.payment import IdempotencyKey, Payment

__all__ = [
    "Cart",
    "CartLine",
    "Checkout",
    "IdempotencyKey",
    "Order",
    "OrderLine",
    "Payment",
    "Shipment",
]
