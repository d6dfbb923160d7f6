"""What people do with carts and orders, a file a flow."""

from markthalle.checkout.operations.cart import (
    adopt_cart,
    change_quantity,
    move_cart,
    open_cart,
    put_in_cart,
    remove_line,
)
from markthalle.checkout.operations.fulfil import (
    OrderNotThere,
    cancel_order,
    hand_over,
    lay_ready,
    pack_order,
    ship_order,
)
from markthalle.checkout.operations.idempotency import Answer, IdempotencyKeyReused
from markthalle.checkout.operations.place_order import place_order
from markthalle.checkout.operations.receive_payment import receive_payment
from markthalle.checkout.order_request import Address, Contact, OrderRequest

__all__ = [
    "Address",
    "Answer",
    "Contact",
    "IdempotencyKeyReused",
    "OrderNotThere",
    "OrderRequest",
    "adopt_cart",
    "cancel_order",
    "change_quantity",
    "hand_over",
    "lay_ready",
    "move_cart",
    "open_cart",
    "pack_order",
    "place_order",
    "put_in_cart",
    "receive_payment",
    "remove_line",
    "ship_order",
]
